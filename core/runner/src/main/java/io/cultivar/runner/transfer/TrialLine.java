package io.cultivar.runner.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the trials of an exported study. Used by one thread. */
final class TrialLine {
  private final ExportLines lines;
  private final List<Goal> goals;
  private int last = -1;

  /** A trial as it was read. */
  record Imported(
      int number,
      Values values,
      State state,
      Measurement metrics,
      List<Measurement> repeats,
      List<Report> reports,
      Optional<String> failure,
      boolean byHand)
      implements Trial {
    Imported running() {
      return new Imported(
          number,
          values,
          State.RUNNING,
          Measurement.EMPTY,
          List.of(),
          List.of(),
          Optional.empty(),
          byHand);
    }
  }

  /** Gets ready to read trials of a study with goals. */
  TrialLine(ExportLines lines, List<Goal> goals) {
    this.lines = lines;
    this.goals = goals;
  }

  /** Reads a trial; they come in the order of their numbers. */
  Trial read(JsonNode node) throws IOException {
    List<Measurement> repeats = new ArrayList<>();
    for (JsonNode repeat : lines.field(node, "repeats")) {
      repeats.add(metrics(repeat));
    }
    List<Report> reports = new ArrayList<>();
    Set<List<Long>> steps = new HashSet<>();
    for (JsonNode each : lines.field(node, "reports")) {
      int repeat = lines.count(each, "repeat");
      long step = lines.whole(each, "step", 0, Long.MAX_VALUE);
      if (!steps.add(List.of((long) repeat, step))) {
        throw lines.wrong("step " + step + " is reported twice");
      }
      reports.add(new Report(repeat, step, metrics(lines.field(each, "metrics"))));
    }
    Imported trial =
        new Imported(
            lines.count(node, "number"),
            values(lines.field(node, "values")),
            lines.constant(Trial.State.class, lines.text(node, "state")),
            metrics(lines.field(node, "metrics")),
            repeats,
            reports,
            node.has("failure") ? Optional.of(lines.text(node, "failure")) : Optional.empty(),
            lines.field(node, "by-hand").asBoolean());
    check(trial);
    return trial;
  }

  private void check(Trial trial) throws IOException {
    if (trial.number() <= last) {
      throw lines.wrong("trial " + trial.number() + " cannot follow trial " + last);
    }
    last = trial.number();
    if (trial.state() == Trial.State.RUNNING) {
      throw lines.wrong("this is no trial that has ended");
    }
    for (Goal goal : goals) {
      boolean measured = trial.metrics().find(goal.metric()).isPresent();
      if (trial.state() == Trial.State.COMPLETE && !measured) {
        throw lines.wrong("'" + goal.metric() + "' is missing in the metrics");
      }
    }
  }

  private Values values(JsonNode object) throws IOException {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      JsonNode value = entry.getValue();
      if (value.has("real")) {
        values.put(entry.getKey(), new Value.Real(number(value.get("real"))));
      } else if (value.has("int")) {
        values.put(entry.getKey(), new Value.Int(value.get("int").asLong()));
      } else {
        values.put(
            entry.getKey(),
            new Value.Choice(lines.count(value, "variant"), lines.text(value, "choice")));
      }
    }
    return values.isEmpty() ? Values.NONE : Values.of(values);
  }

  private Measurement metrics(JsonNode object) throws IOException {
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      metrics.put(entry.getKey(), number(entry.getValue()));
    }
    return metrics.isEmpty() ? Measurement.EMPTY : Measurement.of(metrics);
  }

  private double number(JsonNode node) throws IOException {
    try {
      return node.isNumber() ? node.doubleValue() : Double.parseDouble(node.asText());
    } catch (NumberFormatException e) {
      throw lines.wrong("'" + node.asText() + "' is no number");
    }
  }
}
