package io.cultivar.runner.statistics;

/**
 * The corrected resampled t-test (Nadeau and Bengio, "Inference for the generalization error",
 * 2003), for differences of folds or random splits. Those share training data, so they are alike
 * and their mean varies more than the plain {@link TTest} believes: by 1/n + test/train variances
 * of one difference, n counting folds times repeats.
 *
 * @param testShare the share of the data that a split tests with, above 0: 1/k for k folds
 * @param trainShare the share that it trains with, above 0: 1 − 1/k for k folds
 */
public record CorrectedTTest(double testShare, double trainShare) implements StudentTest {
  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException if they are out of their ranges, or more than 1 together
   */
  public CorrectedTTest {
    double rounding = 1e-9;
    if (!(testShare > 0 && trainShare > 0 && testShare + trainShare <= 1 + rounding)) {
      throw new IllegalArgumentException(
          String.format(
              "testShare and trainShare must be above 0 and at most 1 together, were %s and %s",
              testShare, trainShare));
    }
  }

  @Override
  public double varianceFactor(int pairs) {
    return 1.0 / pairs + testShare / trainShare;
  }
}
