package io.cultivar.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Writes the results of a trial by themselves: one row of what {@link TrialColumns} writes. */
final class TrialRow {
  private final SearchSpace space;
  private final Instant started;

  /**
   * A writer of rows.
   *
   * @param space what the study varies
   * @param started when the study began
   */
  TrialRow(SearchSpace space, Instant started) {
    this.space = space;
    this.started = started;
  }

  /** Writes the row of a trial. */
  void write(JsonGenerator json, KeptTrial trial) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", trial.number());
    json.writeStringField("state", String.valueOf(TrialColumns.letter(trial.state())));
    json.writeArrayFieldStart("values");
    for (Parameter parameter : space.parameters()) {
      Optional<Value> value = trial.values().find(parameter.name());
      if (value.isPresent()) {
        NumberColumn.write(json, TrialColumns.number(value.get()));
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
    json.writeObjectFieldStart("metrics");
    for (Map.Entry<String, Double> metric : trial.metrics().asMap().entrySet()) {
      json.writeFieldName(metric.getKey());
      NumberColumn.write(json, metric.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("repeats", trial.repeats().size());
    json.writeBooleanField("byHand", trial.byHand());
    moment(json, "began", trial.began());
    moment(json, "ended", trial.ended());
    text(json, "worker", trial.worker());
    text(json, "failure", trial.failure().map(TrialColumns::shortened));
    json.writeEndObject();
  }

  private void moment(JsonGenerator json, String name, Optional<Instant> at) throws IOException {
    if (at.isPresent()) {
      json.writeNumberField(name, Duration.between(started, at.get()).toMillis());
    }
  }

  private static void text(JsonGenerator json, String name, Optional<String> text)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(name, text.get());
    }
  }
}
