package io.cultivar.report.dashboard;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cultivar.api.dashboard.Laboratory;
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
  private final ComparisonJson comparisons;
  private final TrialCurves curves;

  Answers(Laboratory laboratory, Watch watch) {
    this.laboratory = laboratory;
    this.watch = watch;
    this.comparisons = new ComparisonJson(laboratory);
    this.curves = new TrialCurves(laboratory);
  }

  /** What answers, by path. */
  Map<String, Route> routes() {
    return Map.of(
        "/api/studies", visit -> visit.json(StudyList.json(laboratory)),
        "/api/study", this::study,
        "/api/experiments", this::experiments,
        "/api/compare", visit -> visit.json(comparisons.of(visit.queries(STUDY))),
        "/live/studies", visit -> watch.follow(visit, "studies", () -> StudyList.json(laboratory)),
        "/live/study", this::live,
        "/live/compare", this::liveComparison,
        "/live/trial", this::liveTrial);
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

  private void liveComparison(Visit visit) throws IOException {
    List<String> studies = visit.queries(STUDY);
    watch.follow(visit, "comparison " + String.join("\n", studies), () -> comparisons.of(studies));
  }

  private void liveTrial(Visit visit) throws IOException {
    String study = visit.query(STUDY);
    int trial = visit.number("trial");
    String metric = visit.query("metric");
    watch.follow(visit, "trial " + trial + " " + study, () -> curves.of(study, trial, metric));
  }

  private static void texts(JsonGenerator json, List<String> texts) throws IOException {
    json.writeStartArray();
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
