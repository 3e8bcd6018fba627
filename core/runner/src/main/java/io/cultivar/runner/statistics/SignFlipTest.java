package io.cultivar.runner.statistics;

/**
 * The permutation test of the mean (Fisher, "The Design of Experiments", 1935; Pitman,
 * "Significance tests which may be applied to samples from any populations", 1937): the share of
 * all 2ⁿ choices of signs whose sum is at least as far from 0. It assumes of the differences no
 * more than that their distribution is symmetric about 0 if no variant is better, and that they are
 * independent: those of folds, which share data, are not ({@link CorrectedTTest}).
 *
 * <p>Differences of 0 stay. Sums that differ by less than 1e−12 of the sum of all |d| count as
 * equal, for that much is rounding. With more than 40 pairs the test is that of the differences
 * rounded to 1/100,000 of the sum of all |d|, which moved p by less than 1 % where both were tried.
 */
public record SignFlipTest() implements SignTest {
  private static final double ROUNDING = 1e-12;
  private static final int STEPS = 100_000;

  @Override
  public double pValue(double[] differences) {
    double[] scaled = Sample.of(differences).values();
    double[] weights = new double[scaled.length];
    double positive = 0;
    double all = 0;
    for (int i = 0; i < scaled.length; i++) {
      weights[i] = Math.abs(scaled[i]);
      positive += Math.max(scaled[i], 0);
      all += weights[i];
    }
    if (all == 0) {
      return 1;
    }
    double limit = Math.min(positive, all - positive) + ROUNDING * all;
    return scaled.length <= SubsetSums.MOST_COUNTED
        ? SubsetSums.pValue(weights, limit)
        : rounded(scaled, all);
  }

  private static double rounded(double[] scaled, double all) {
    int[] weights = new int[scaled.length];
    int positive = 0;
    int negative = 0;
    for (int i = 0; i < scaled.length; i++) {
      int steps = Math.toIntExact(Math.round(scaled[i] / all * STEPS));
      weights[i] = Math.abs(steps);
      positive += Math.max(steps, 0);
      negative += Math.max(-steps, 0);
    }
    return SubsetSums.pValue(weights, Math.min(positive, negative));
  }
}
