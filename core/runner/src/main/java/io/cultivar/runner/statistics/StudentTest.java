package io.cultivar.runner.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A test of the mean difference by Student's t distribution with n − 1 degrees of freedom, and the
 * confidence interval that belongs to it. It assumes that the mean is normally distributed. Where
 * all differences are one number but 0, no variance is seen and p is 0; few pairs of a coarse
 * metric can do that, and then a {@link SignTest} is the one to trust.
 */
public sealed interface StudentTest extends PairedTest permits TTest, CorrectedTTest {
  /** Returns the variance of the mean of so many differences, in variances of one of them. */
  double varianceFactor(int pairs);

  @Override
  default double pValue(double[] differences) {
    Sample sample = Sample.of(differences);
    double mean = sample.mean();
    if (sample.size() == 1 || mean == 0) {
      return 1;
    }
    double t = Math.abs(mean) / standardError(sample, mean);
    return 2 * TDistribution.of(sample.size() - 1).cumulativeProbability(-t);
  }

  /** Returns 1 for one pair and 0 for more, as t has no bound. */
  @Override
  default double smallestPValue(int pairs) {
    return Sample.checkedSize(pairs) == 1 ? 1 : 0;
  }

  /**
   * Returns the confidence interval of the mean difference, which leaves out 0 where the p-value is
   * below 1 − level. It is unbounded for a single pair.
   *
   * @param differences one for each pair, finite; not changed
   * @param level the confidence, above 0 and below 1
   * @throws IllegalArgumentException if the level is out of its range, there is no difference, or
   *     one that is not finite
   */
  default ConfidenceInterval interval(double[] differences, double level) {
    double tail = ConfidenceInterval.upperTail(level);
    Sample sample = Sample.of(differences);
    if (sample.size() == 1) {
      return ConfidenceInterval.unbounded(level);
    }
    double mean = sample.mean();
    double half =
        TDistribution.of(sample.size() - 1).inverseSurvivalProbability(tail)
            * standardError(sample, mean);
    return sample.interval(mean - half, mean + half, level);
  }

  private double standardError(Sample sample, double mean) {
    double variance = sample.sumOfPowers(mean, 2) / (sample.size() - 1);
    return Math.sqrt(variance * varianceFactor(sample.size()));
  }
}
