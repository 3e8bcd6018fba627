package io.cultivar.runner.account;

import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** A choice of values, and what was measured of it for one metric. Immutable. */
public final class Candidate {
  private final String study;
  private final int trial;
  private final Values values;
  private final double[] measured;
  private final double mean;
  private final int folds;
  private final boolean fresh;

  private Candidate(Origin origin, Values values, double[] measured, int folds) {
    this.study = origin.study();
    this.trial = origin.trial();
    this.fresh = origin.fresh();
    this.values = values;
    this.measured = measured;
    this.mean = Arrays.stream(measured).sum() / measured.length;
    this.folds = folds;
  }

  /**
   * Where a candidate is from.
   *
   * @param study the name of its study
   * @param trial its number there
   * @param fresh whether it was measured again after the search, which had not seen these numbers
   */
  record Origin(String study, int trial, boolean fresh) {}

  /**
   * A complete trial, by its repeats; or, where they hold the metric of each fold, by its folds,
   * each the mean over the repeats: repeats share the folds, and are no more independent than
   * these.
   *
   * @param trial what was measured
   */
  static Candidate of(Origin origin, Trial trial, String metric) {
    List<Measurement> repeats =
        trial.repeats().isEmpty() ? List.of(trial.metrics()) : trial.repeats();
    int folds = 0;
    while (repeats.get(0).find(part(metric, folds)).isPresent()) {
      folds++;
    }
    double[] measured = new double[folds > 1 ? folds : repeats.size()];
    for (int i = 0; i < measured.length; i++) {
      measured[i] = folds > 1 ? mean(repeats, part(metric, i)) : repeats.get(i).get(metric);
    }
    return new Candidate(origin, trial.values(), measured, folds > 1 ? folds : 0);
  }

  private static String part(String metric, int fold) {
    return metric + "@" + fold;
  }

  private static double mean(List<Measurement> repeats, String metric) {
    double sum = 0;
    for (Measurement repeat : repeats) {
      OptionalDouble value = repeat.find(metric);
      sum += value.orElse(Double.NaN);
    }
    return sum / repeats.size();
  }

  /** The name of its study. */
  public String study() {
    return study;
  }

  /** Its number there. */
  public int trial() {
    return trial;
  }

  /** Its values. */
  public Values values() {
    return values;
  }

  /** Whether it was measured again after the search. */
  public boolean fresh() {
    return fresh;
  }

  /** What was measured: by repeat, or by fold. A copy. */
  double[] measured() {
    return measured.clone();
  }

  /** How often it was measured. */
  int count() {
    return measured.length;
  }

  /** How many folds there are, or 0 where it was measured by repeats. */
  int folds() {
    return folds;
  }

  /** The mean of what was measured. */
  double mean() {
    return mean;
  }
}
