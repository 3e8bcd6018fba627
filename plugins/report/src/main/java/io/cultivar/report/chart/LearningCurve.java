package io.cultivar.report.chart;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.study.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a trial went on: what its repeats measured, step by step.
 *
 * @param trial the trial
 * @param steps its steps, in order
 */
record LearningCurve(KeptTrial trial, List<Step> steps) {
  /** More points cannot be seen. */
  private static final int MOST_STEPS = 240;

  LearningCurve {
    steps = List.copyOf(steps);
  }

  /**
   * What was measured at a step.
   *
   * @param at the step
   * @param mean the mean over the repeats
   * @param low the mean less a standard deviation, or the least that was measured if that is more
   * @param high likewise above
   */
  record Step(double at, double mean, double low, double high) {
    static Step of(double at, List<Double> values) {
      double sum = 0;
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (double value : values) {
        sum += value;
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
      double mean = sum / values.size();
      double squares = 0;
      for (double value : values) {
        squares += (value - mean) * (value - mean);
      }
      double deviation = values.size() < 2 ? 0 : Math.sqrt(squares / (values.size() - 1));
      return new Step(
          at, mean, Math.max(least, mean - deviation), Math.min(most, mean + deviation));
    }
  }

  /** The curve of a metric in what a trial reported. */
  static LearningCurve of(KeptTrial trial, String metric) {
    Map<Long, List<Double>> byStep = new TreeMap<>();
    for (Report report : trial.reports()) {
      double value = report.metrics().find(metric).orElse(Double.NaN);
      if (Double.isFinite(value)) {
        byStep.computeIfAbsent(report.step(), step -> new ArrayList<>()).add(value);
      }
    }
    List<Step> steps = new ArrayList<>();
    byStep.forEach((step, values) -> steps.add(Step.of((double) step, values)));
    return new LearningCurve(trial, Dots.evenly(steps, MOST_STEPS));
  }
}
