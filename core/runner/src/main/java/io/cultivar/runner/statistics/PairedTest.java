package io.cultivar.runner.statistics;

/**
 * A two-sided test of whether paired results differ, such as those of two variants with the same
 * seeds. All p-values are invariant under scaling of the differences, be they tiny or huge.
 */
public sealed interface PairedTest permits SignTest, StudentTest {
  /**
   * Returns the p-value, from 0 to 1: how probable a result at least as far from 0 would be if
   * there were no difference. It is 1 for a single pair, and where all differences are 0.
   *
   * @param differences one for each pair, finite; not changed
   * @throws IllegalArgumentException if there is no difference, or one that is not finite
   */
  double pValue(double[] differences);

  /**
   * Returns the smallest p-value that any differences of so many pairs can give.
   *
   * @throws IllegalArgumentException if there is no pair
   */
  double smallestPValue(int pairs);

  /**
   * Returns the fewest pairs with which p ≤ alpha is possible at all.
   *
   * @throws IllegalArgumentException if alpha is not above 0 and at most 1
   */
  default int pairsNeeded(double alpha) {
    if (!(alpha > 0 && alpha <= 1)) {
      throw new IllegalArgumentException("alpha must be above 0 and at most 1, was " + alpha);
    }
    int pairs = 1;
    while (smallestPValue(pairs) > alpha) {
      pairs++;
    }
    return pairs;
  }
}
