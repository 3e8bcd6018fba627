package io.cultivar.report.dashboard;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cultivar.api.dashboard.Laboratory;
import io.cultivar.api.dashboard.Laboratory.Comparison;
import io.cultivar.api.report.Standing;
import io.cultivar.report.StandingJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What pages ask, which changes nothing. */
final class Answers {
  private static final String STUDY = "study";

  private final Laboratory laboratory;
  private final Watch watch;

  Answers(Laboratory laboratory, Watch watch) {
    this.laboratory = laboratory;
    this.watch = watch;
  }

  /** What answers, by path. */
  Map<String, Route> routes() {
    return Map.of(
        "/api/studies", visit -> visit.json(StudyList.json(laboratory)),
        "/api/study", this::study,
        "/api/experiments", this::experiments,
        "/api/compare", this::compare,
        "/live/studies", watch::followList,
        "/live/study", this::live);
  }

  private void study(Visit visit) throws IOException {
    Scene scene = watch.scene(visit.query(STUDY));
    // This writer puts a question mark for half a surrogate pair; others would fail.
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(visit.stream("application/json"), StandardCharsets.UTF_8),
            1 << 16)) {
      scene.write(out);
    }
    visit.close();
  }

  /** Goes on from what the browser got last, or what the page says that it has. */
  private void live(Visit visit) throws IOException {
    Optional<String> last = visit.header("Last-Event-ID");
    String version = last.isPresent() ? last.get() : visit.query("version");
    watch.follow(visit, visit.query(STUDY), version);
  }

  private void experiments(Visit visit) throws IOException {
    List<String> experiments = laboratory.experiments();
    visit.json(Json.text(json -> texts(json, experiments)));
  }

  private void compare(Visit visit) throws IOException {
    Comparison comparison = laboratory.compare(visit.queries(STUDY));
    visit.json(
        Json.text(
            json -> {
              json.writeStartObject();
              json.writeFieldName("sentences");
              texts(json, comparison.sentences());
              json.writeArrayFieldStart("standings");
              for (int i = 0; i < comparison.standings().size(); i++) {
                write(json, comparison.studies().get(i), comparison.standings().get(i));
              }
              json.writeEndArray();
              json.writeEndObject();
            }));
  }

  private static void write(JsonGenerator json, String study, Standing standing)
      throws IOException {
    json.writeStartObject();
    json.writeStringField(STUDY, study);
    StandingJson.fields(json, standing);
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, List<String> texts) throws IOException {
    json.writeStartArray();
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
