package io.cultivar.cli;

import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Numbers that came one after another, as few of them as a picture needs: the first, the last, and
 * some between. Not thread-safe.
 */
final class Curve {
  private static final int MOST = 512;

  private final double[] values = new double[MOST];
  private int size;

  /** Every so many numbers are kept. */
  private int stride = 1;

  private int skipped;
  private double first;
  private double last;

  /** What a trial reported of a metric: the mean over its repeats at each step. */
  static Curve of(Trial trial, Goal goal) {
    Map<Long, double[]> sums = new TreeMap<>();
    for (Report report : trial.reports()) {
      OptionalDouble value = report.metrics().find(goal.metric());
      if (value.isPresent()) {
        double[] sum = sums.computeIfAbsent(report.step(), step -> new double[2]);
        sum[0] += value.getAsDouble();
        sum[1]++;
      }
    }
    Curve curve = new Curve();
    sums.values().forEach(sum -> curve.add(sum[0] / sum[1]));
    return curve;
  }

  /** Adds a number; one that is not finite has no place in a picture. */
  void add(double value) {
    if (!Double.isFinite(value)) {
      return;
    }
    first = size == 0 ? value : first;
    last = value;
    if (++skipped < stride && size > 0) {
      return;
    }
    skipped = 0;
    if (size == MOST) {
      for (int i = 0; i < MOST / 2; i++) {
        values[i] = values[2 * i];
      }
      size = MOST / 2;
      stride *= 2;
    }
    values[size++] = value;
  }

  /** Whether there is a curve to be seen: two numbers at least. */
  boolean visible() {
    return size > 1;
  }

  double[] values() {
    return Arrays.copyOf(values, size);
  }

  double first() {
    return first;
  }

  double last() {
    return last;
  }
}
