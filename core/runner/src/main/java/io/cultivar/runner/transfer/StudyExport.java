package io.cultivar.runner.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.cultivar.api.run.ArtifactKey;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.run.StudyNote;
import io.cultivar.api.space.Value;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;

/**
 * Writes all of a study as JSON, an object a line: what it is, its trials, their files, its notes.
 * Numbers come back bit for bit; those that JSON does not know stand as texts.
 */
public final class StudyExport {
  /** The version of the form; a reader refuses later ones. */
  static final int VERSION = 1;

  private final JsonGenerator json;

  private StudyExport(JsonGenerator json) {
    this.json = json;
  }

  /** Writes a study; the writer stays open. */
  public static void write(StudyJournal journal, Writer out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            // Whatever stands in a study can be shown on a terminal, and be written at all.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
      new StudyExport(json).write(journal);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.write('\n');
    out.flush();
  }

  private void write(StudyJournal journal) throws IOException {
    study(journal.description());
    journal.read(Detail.REPORTS, 0, this::trial);
    for (ArtifactKey key : journal.artifacts(-1)) {
      artifact(key, journal.artifact(key).orElseThrow());
    }
    for (StudyNote note : journal.notes()) {
      json.writeStartObject();
      json.writeStringField("event", "note");
      json.writeStringField("kind", note.kind());
      json.writeStringField("text", note.text());
      json.writeStringField("at", note.at().toString());
      json.writeEndObject();
    }
  }

  private void study(StudyDescription study) throws IOException {
    json.writeStartObject();
    json.writeStringField("event", "study");
    json.writeNumberField("version", VERSION);
    json.writeStringField("name", study.name());
    json.writeStringField("experiment", study.experiment());
    json.writeArrayFieldStart("settings");
    for (String setting : study.settings()) {
      json.writeString(setting);
    }
    json.writeEndArray();
    json.writeStringField("directory", study.directory());
    json.writeArrayFieldStart("goals");
    for (Goal goal : study.goals()) {
      json.writeStartObject();
      json.writeStringField(goal.direction().name().toLowerCase(Locale.ROOT), goal.metric());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("seed", study.seed());
    json.writeStringField("started", study.started().toString());
    json.writeObjectFieldStart("provenance");
    for (Map.Entry<String, String> fact : study.provenance().entrySet()) {
      json.writeStringField(fact.getKey(), fact.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A trial that runs is left out: it is begun again wherever the study goes on. */
  private void trial(KeptTrial trial) {
    if (trial.state() == Trial.State.RUNNING) {
      return;
    }
    try {
      json.writeStartObject();
      json.writeStringField("event", "trial");
      json.writeNumberField("number", trial.number());
      json.writeStringField("state", trial.state().name().toLowerCase(Locale.ROOT));
      json.writeBooleanField("by-hand", trial.byHand());
      values(trial);
      json.writeFieldName("metrics");
      metrics(trial.metrics());
      json.writeArrayFieldStart("repeats");
      for (Measurement repeat : trial.repeats()) {
        metrics(repeat);
      }
      json.writeEndArray();
      reports(trial);
      if (trial.failure().isPresent()) {
        json.writeStringField("failure", trial.failure().get());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void values(Trial trial) throws IOException {
    json.writeObjectFieldStart("values");
    for (Map.Entry<String, Value> entry : trial.values().asMap().entrySet()) {
      json.writeObjectFieldStart(entry.getKey());
      if (entry.getValue() instanceof Value.Real real) {
        json.writeFieldName("real");
        number(real.value());
      } else if (entry.getValue() instanceof Value.Int whole) {
        json.writeNumberField("int", whole.value());
      } else if (entry.getValue() instanceof Value.Choice choice) {
        json.writeStringField("choice", choice.label());
        json.writeNumberField("variant", choice.index());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void reports(Trial trial) throws IOException {
    json.writeArrayFieldStart("reports");
    for (Report report : trial.reports()) {
      json.writeStartObject();
      json.writeNumberField("repeat", report.repeat());
      json.writeNumberField("step", report.step());
      json.writeFieldName("metrics");
      metrics(report.metrics());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void metrics(Measurement metrics) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Double> metric : metrics.asMap().entrySet()) {
      json.writeFieldName(metric.getKey());
      number(metric.getValue());
    }
    json.writeEndObject();
  }

  private void number(double number) throws IOException {
    if (Double.isFinite(number)) {
      json.writeNumber(number);
    } else {
      json.writeString(Double.toString(number));
    }
  }

  private void artifact(ArtifactKey key, byte[] content) throws IOException {
    json.writeStartObject();
    json.writeStringField("event", "artifact");
    json.writeNumberField("trial", key.trial());
    json.writeNumberField("repeat", key.repeat());
    json.writeStringField("name", key.name());
    json.writeBinaryField("content", content);
    json.writeEndObject();
  }
}
