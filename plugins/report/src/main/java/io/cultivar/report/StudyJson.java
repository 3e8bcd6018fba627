package io.cultivar.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import io.cultivar.api.picture.Picture;
import io.cultivar.api.report.Standing;
import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.run.StudyNote;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * Writes all that there is to say of a study as one JSON document, which the page's scripts read.
 * Trials are read twice, once for their results and once for the curves of some of them, so that
 * never more than the results is held.
 */
final class StudyJson {
  static final JsonFactory JSON = new JsonFactoryBuilder().characterEscapes(new NoMarkup()).build();

  private final StudyAccount study;
  private final StudyDescription description;

  StudyJson(StudyAccount study) {
    this.study = study;
    this.description = study.description();
  }

  /** Writes the document, in which nothing can end the element that it stands in. */
  void write(Writer out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      writeFindings(json);
      writeTrials(json);
      json.writeEndObject();
    }
  }

  /** Writes the fields that tell all but the trials. */
  void writeFindings(JsonGenerator json) throws IOException {
    writeDescription(json);
    writeWords(json);
    json.writeFieldName("parameters");
    new SpaceJson(json).write(study.space());
    writeStandings(json);
    writeImportances(json);
    json.writeArrayFieldStart("pictures");
    for (Picture picture : study.pictures()) {
      new PictureJson(json).write(picture);
    }
    json.writeEndArray();
  }

  private void writeDescription(JsonGenerator json) throws IOException {
    json.writeStringField("name", description.name());
    json.writeStringField("started", description.started().toString());
    json.writeStringField("experiment", description.experiment());
    json.writeStringField("directory", description.directory());
    // A text, since a script's numbers do not hold all seeds.
    json.writeStringField("seed", Long.toString(description.seed()));
    texts(json, "settings", description.settings());
    json.writeArrayFieldStart("goals");
    for (Goal goal : description.goals()) {
      json.writeStartObject();
      json.writeStringField("metric", goal.metric());
      json.writeBooleanField("maximize", goal.direction() == Direction.MAXIMIZE);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("provenance");
    for (Map.Entry<String, String> entry : description.provenance().entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  private void writeWords(JsonGenerator json) throws IOException {
    texts(json, "answer", study.answer());
    texts(json, "remarks", study.remarks());
    texts(json, "commands", study.commands());
    json.writeArrayFieldStart("notes");
    for (StudyNote note : study.notes()) {
      json.writeStartObject();
      json.writeStringField("at", note.at().toString());
      json.writeStringField("kind", note.kind());
      json.writeStringField("text", note.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeStandings(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("standings");
    for (Standing standing : study.standings()) {
      json.writeStartObject();
      StandingJson.fields(json, standing);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeImportances(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("importances");
    for (Map.Entry<String, Map<String, Double>> by : study.importances().entrySet()) {
      json.writeObjectFieldStart(by.getKey());
      for (Map.Entry<String, Double> share : by.getValue().entrySet()) {
        json.writeNumberField(share.getKey(), share.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void writeTrials(JsonGenerator json) throws IOException {
    TrialColumns columns = new TrialColumns(study.space(), description);
    CloserLook look = new CloserLook(description);
    study.read(
        Detail.RESULTS,
        trial -> {
          columns.add(trial);
          look.add(trial);
        });
    json.writeFieldName("trials");
    columns.write(json);
    json.writeArrayFieldStart("closer");
    try {
      look.read(
          study,
          (trial, curves) -> {
            try {
              curves.write(json, trial);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    json.writeEndArray();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
