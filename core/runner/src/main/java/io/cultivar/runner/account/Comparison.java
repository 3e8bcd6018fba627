package io.cultivar.runner.account;

import io.cultivar.api.report.Estimate;
import io.cultivar.api.study.Direction;
import io.cultivar.runner.statistics.Bootstrap;
import io.cultivar.runner.statistics.ConfidenceInterval;
import io.cultivar.runner.statistics.CorrectedTTest;
import io.cultivar.runner.statistics.PairedTest;
import io.cultivar.runner.statistics.SignFlipTest;
import java.util.random.RandomGenerator;

/**
 * Two candidates, compared pair by pair: repeats by the exact sign-flip test, as they are
 * independent; folds by the corrected resampled t-test, as they share data.
 *
 * @param behind how much worse the second is
 * @param p how probable so large a difference would be by chance alone
 * @param pairs how many pairs there were
 * @param leastP the least p-value that so many pairs can give
 */
record Comparison(Estimate behind, double p, int pairs, double leastP) {
  /** The confidence of all intervals. */
  static final double LEVEL = 0.95;

  /**
   * Compares two candidates that were measured alike.
   *
   * @param random from which the bootstrap draws
   */
  static Comparison of(
      Candidate first, Candidate second, Direction direction, RandomGenerator random) {
    double[] differences = differences(first, second, direction);
    PairedTest test = test(first, second);
    double sum = 0;
    for (double difference : differences) {
      sum += difference;
    }
    ConfidenceInterval interval =
        test instanceof CorrectedTTest corrected
            ? corrected.interval(differences, LEVEL)
            : new Bootstrap().interval(differences, LEVEL, random);
    Estimate behind = new Estimate(sum / differences.length, interval.low(), interval.high());
    int pairs = differences.length;
    return new Comparison(behind, test.pValue(differences), pairs, test.smallestPValue(pairs));
  }

  /** The p-value alone; one pair tells nothing. */
  static double p(Candidate first, Candidate second, Direction direction) {
    return Math.min(first.count(), second.count()) < 2
        ? 1
        : test(first, second).pValue(differences(first, second, direction));
  }

  private static PairedTest test(Candidate first, Candidate second) {
    return first.folds() > 0 && first.folds() == second.folds()
        ? folded(first.folds())
        : new SignFlipTest();
  }

  private static CorrectedTTest folded(int folds) {
    return new CorrectedTTest(1.0 / folds, 1 - 1.0 / folds);
  }

  /** How much worse the second is, pair by pair. */
  private static double[] differences(Candidate first, Candidate second, Direction direction) {
    double[] a = first.measured();
    double[] b = second.measured();
    double sign = direction == Direction.MINIMIZE ? 1 : -1;
    double[] differences = new double[Math.min(a.length, b.length)];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = sign * (b[i] - a[i]);
    }
    return differences;
  }

  /** The mean of a candidate with its interval; unbounded where it was measured once. */
  static Estimate mean(Candidate candidate, RandomGenerator random) {
    double[] measured = candidate.measured();
    ConfidenceInterval interval =
        candidate.folds() > 0
            ? folded(candidate.folds()).interval(measured, LEVEL)
            : new Bootstrap().interval(measured, LEVEL, random);
    return new Estimate(candidate.mean(), interval.low(), interval.high());
  }
}
