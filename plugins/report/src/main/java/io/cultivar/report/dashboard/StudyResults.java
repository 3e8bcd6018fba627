package io.cultivar.report.dashboard;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a study measured for a goal, in few numbers however many trials it has. */
final class StudyResults {
  /** How many results are written at most. */
  private static final int RESULTS = 200;

  /** The best value so far, from a number of ended trials on. */
  private record Improvement(int ended, double value) {}

  private final Goal goal;
  private final List<Improvement> improvements = new ArrayList<>();
  private double[] complete = new double[16];
  private int count;
  private int ended;

  StudyResults(Goal goal) {
    this.goal = goal;
  }

  /** Adds a trial, by number. */
  void add(Trial trial) {
    if (trial.state() == Trial.State.RUNNING) {
      return;
    }
    ended++;
    double value = trial.metrics().find(goal.metric()).orElse(Double.NaN);
    if (trial.state() != Trial.State.COMPLETE || !Double.isFinite(value)) {
      return;
    }
    if (count == complete.length) {
      complete = Arrays.copyOf(complete, 2 * count);
    }
    complete[count++] = value;
    if (improvements.isEmpty()
        || goal.direction().better(value, improvements.get(improvements.size() - 1).value)) {
      improvements.add(new Improvement(ended, value));
    }
  }

  /**
   * Writes fields: how many trials have ended and how many of them are complete, each improvement
   * as the number of trials until then and its value, and results in rising order, evenly chosen
   * with both ends where they are many.
   */
  void write(JsonGenerator json) throws IOException {
    json.writeNumberField("ended", ended);
    json.writeNumberField("complete", count);
    json.writeArrayFieldStart("history");
    for (Improvement improvement : improvements) {
      json.writeStartArray();
      json.writeNumber(improvement.ended);
      json.writeNumber(improvement.value);
      json.writeEndArray();
    }
    json.writeEndArray();
    double[] sorted = Arrays.copyOf(complete, count);
    Arrays.sort(sorted);
    int most = Math.min(RESULTS, count);
    json.writeArrayFieldStart("results");
    for (int i = 0; i < most; i++) {
      int place = most == count ? i : (int) ((long) i * (count - 1) / (most - 1));
      json.writeNumber(sorted[place]);
    }
    json.writeEndArray();
  }
}
