package io.cultivar.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes how trials went on: the metrics that they reported, by step and repeat, thinned where
 * there are more steps than a chart can show.
 */
public final class CurveJson {
  private static final int STEPS = 100;
  private static final MathContext DIGITS = new MathContext(6);

  private final String goal;
  private final int metrics;
  private final int repeats;

  /**
   * A writer of curves.
   *
   * @param goal the metric that comes first
   * @param metrics how many metrics are written at most
   * @param repeats how many repeats are written at most
   */
  public CurveJson(String goal, int metrics, int repeats) {
    this.goal = goal;
    this.metrics = metrics;
    this.repeats = repeats;
  }

  /** Writes the curves of a trial. */
  public void write(JsonGenerator json, Trial trial) throws IOException {
    Map<Integer, Map<Long, Measurement>> byRepeat = new TreeMap<>();
    for (Report report : trial.reports()) {
      if (report.repeat() < repeats) {
        byRepeat
            .computeIfAbsent(report.repeat(), r -> new TreeMap<>())
            .put(report.step(), report.metrics());
      }
    }
    List<Long> steps = thinned(byRepeat);
    json.writeStartObject();
    json.writeNumberField("trial", trial.number());
    json.writeFieldName("repeats");
    writeRepeats(json, trial);
    json.writeArrayFieldStart("steps");
    for (long step : steps) {
      json.writeNumber(step);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("metrics");
    for (String metric : reported(trial)) {
      json.writeArrayFieldStart(metric);
      for (Map<Long, Measurement> repeat : byRepeat.values()) {
        writeCurve(json, metric, steps, repeat);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The goal's value of each repeat. */
  private void writeRepeats(JsonGenerator json, Trial trial) throws IOException {
    json.writeStartArray();
    for (Measurement repeat : trial.repeats()) {
      NumberColumn.write(json, repeat.find(goal).orElse(Double.NaN));
    }
    json.writeEndArray();
  }

  private static void writeCurve(
      JsonGenerator json, String metric, List<Long> steps, Map<Long, Measurement> repeat)
      throws IOException {
    json.writeStartArray();
    for (long step : steps) {
      double value = repeat.getOrDefault(step, Measurement.EMPTY).find(metric).orElse(Double.NaN);
      if (Double.isFinite(value)) {
        json.writeNumber(new BigDecimal(value).round(DIGITS).stripTrailingZeros().toString());
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
  }

  /** The metrics that are written: the goal's where it was reported, then others in order. */
  private List<String> reported(Trial trial) {
    Set<String> names = new LinkedHashSet<>();
    for (Report report : trial.reports()) {
      names.addAll(report.metrics().asMap().keySet());
    }
    List<String> ordered = new ArrayList<>(names);
    if (ordered.remove(goal)) {
      ordered.add(0, goal);
    }
    return ordered.subList(0, Math.min(metrics, ordered.size()));
  }

  /** The steps of all repeats, or so many of them, evenly: the first and the last among them. */
  private static List<Long> thinned(Map<Integer, Map<Long, Measurement>> byRepeat) {
    Set<Long> all = new TreeSet<>();
    byRepeat.values().forEach(repeat -> all.addAll(repeat.keySet()));
    List<Long> steps = List.copyOf(all);
    if (steps.size() <= STEPS) {
      return steps;
    }
    List<Long> few = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      few.add(steps.get((int) ((long) i * (steps.size() - 1) / (STEPS - 1))));
    }
    return few;
  }
}
