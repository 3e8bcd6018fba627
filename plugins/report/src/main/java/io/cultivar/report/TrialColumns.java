package io.cultivar.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.study.Trial.State;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results of all trials, a column for each thing that is known of them. */
final class TrialColumns {
  /** A failure's reason can be a long text; its beginning says what it was. */
  private static final int REASON_CHARACTERS = 400;

  private final List<Parameter> parameters;
  private final Instant started;
  private final List<NumberColumn> values = new ArrayList<>();
  private final Map<String, NumberColumn> metrics = new LinkedHashMap<>();
  private final NumberColumn numbers = new NumberColumn();
  private final NumberColumn began = new NumberColumn();
  private final NumberColumn ended = new NumberColumn();
  private final NumberColumn repeats = new NumberColumn();
  private final NumberColumn byHand = new NumberColumn();
  private final TextColumn workers = new TextColumn();
  private final TextColumn failures = new TextColumn();
  private final StringBuilder states = new StringBuilder();
  private int rows;

  /** Columns without rows. */
  TrialColumns(SearchSpace space, StudyDescription description) {
    parameters = space.parameters();
    parameters.forEach(parameter -> values.add(new NumberColumn()));
    started = description.started();
  }

  /** Adds the row of a trial. */
  void add(KeptTrial trial) {
    int row = rows++;
    numbers.set(row, trial.number());
    states.append(letter(trial.state()));
    for (int i = 0; i < values.size(); i++) {
      NumberColumn column = values.get(i);
      trial.values().find(parameters.get(i).name()).ifPresent(v -> column.set(row, number(v)));
    }
    trial
        .metrics()
        .asMap()
        .forEach(
            (name, value) ->
                metrics.computeIfAbsent(name, n -> new NumberColumn()).set(row, value));
    repeats.set(row, trial.repeats().size());
    if (trial.byHand()) {
      byHand.set(row, 1);
    }
    trial.began().ifPresent(instant -> began.set(row, milliseconds(instant)));
    trial.ended().ifPresent(instant -> ended.set(row, milliseconds(instant)));
    trial.worker().ifPresent(worker -> workers.set(row, worker));
    trial.failure().ifPresent(reason -> failures.set(row, shortened(reason)));
  }

  /** Writes all columns. */
  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("count", rows);
    write(json, "number", numbers);
    json.writeStringField("state", states.toString());
    json.writeArrayFieldStart("values");
    for (NumberColumn column : values) {
      column.write(json, rows);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("metrics");
    for (Map.Entry<String, NumberColumn> metric : metrics.entrySet()) {
      write(json, metric.getKey(), metric.getValue());
    }
    json.writeEndObject();
    write(json, "repeats", repeats);
    write(json, "byHand", byHand);
    write(json, "began", began);
    write(json, "ended", ended);
    json.writeFieldName("worker");
    workers.write(json, rows);
    json.writeFieldName("failure");
    failures.write(json, rows);
    json.writeEndObject();
  }

  private void write(JsonGenerator json, String name, NumberColumn column) throws IOException {
    json.writeFieldName(name);
    column.write(json, rows);
  }

  private double milliseconds(Instant instant) {
    return Duration.between(started, instant).toMillis();
  }

  static double number(Value value) {
    if (value instanceof Value.Real real) {
      return real.value();
    }
    return value instanceof Value.Int whole ? whole.value() : ((Value.Choice) value).index();
  }

  static char letter(State state) {
    return state.name().charAt(0);
  }

  static String shortened(String reason) {
    return reason.length() <= REASON_CHARACTERS
        ? reason
        : reason.substring(0, REASON_CHARACTERS) + "…";
  }
}
