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
import java.util.function.ToIntFunction;

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

  /**
   * Writes the row of a trial; what most have in common is left out.
   *
   * @param place gives the place of a worker's name, which is long, among all
   */
  void write(JsonGenerator json, KeptTrial trial, ToIntFunction<String> place) throws IOException {
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
    if (trial.repeats().size() > 1) {
      json.writeNumberField("repeats", trial.repeats().size());
    }
    if (trial.byHand()) {
      json.writeNumberField("byHand", 1);
    }
    moment(json, "began", trial.began());
    moment(json, "ended", trial.ended());
    if (trial.worker().isPresent()) {
      json.writeNumberField("worker", place.applyAsInt(trial.worker().get()));
    }
    if (trial.failure().isPresent()) {
      json.writeStringField("failure", TrialColumns.shortened(trial.failure().get()));
    }
    json.writeEndObject();
  }

  private void moment(JsonGenerator json, String name, Optional<Instant> at) throws IOException {
    if (at.isPresent()) {
      json.writeNumberField(name, Duration.between(started, at.get()).toMillis());
    }
  }
}
