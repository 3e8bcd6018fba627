package io.cultivar.search.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Shares of trees that are small enough to be computed by hand. */
class MarginalsTest {
  private static final boolean[] NO_CATEGORIES = {};

  private static Forest forest(RegressionTree... trees) {
    return new Forest(List.of(trees));
  }

  private static RegressionTree leaf(double mean) {
    return new RegressionTree.Leaf(mean, 0);
  }

  /**
   * Volumes 1/2, 1/8 and 3/8 with means 0, 2 and 4: mean 1.75, variance 3.4375. Along x0 the means
   * are 0 and 3.5, variance 3.0625; along x1 they are 1 and 2 on a quarter and the rest, 0.1875.
   */
  @Test
  void twoNumbers() {
    RegressionTree tree =
        new RegressionTree.Inner(
            new Split(0, 0.5, NO_CATEGORIES),
            leaf(0),
            new RegressionTree.Inner(new Split(1, 0.25, NO_CATEGORIES), leaf(2), leaf(4)));
    double[] shares = Marginals.shares(forest(tree), new Features(new int[] {0, 0, 0}));
    assertThat(shares[0]).isCloseTo(3.0625 / 3.4375, within(1e-12));
    assertThat(shares[1]).isCloseTo(0.1875 / 3.4375, within(1e-12));
    assertThat(shares[2]).isZero();
  }

  /** One of four categories has 8, the others 0, but where x is below a half, 4: no interaction. */
  @Test
  void aCategoryAndANumber() {
    boolean[] second = {false, true, false, false};
    RegressionTree tree =
        new RegressionTree.Inner(
            new Split(0, Double.NaN, second),
            new RegressionTree.Inner(new Split(1, 0.5, NO_CATEGORIES), leaf(12), leaf(8)),
            new RegressionTree.Inner(new Split(1, 0.5, NO_CATEGORIES), leaf(4), leaf(0)));
    double[] shares = Marginals.shares(forest(tree), new Features(new int[] {4, 0}));
    // Variances: 8² · 1/4 · 3/4 = 12 by category, 2² = 4 by x.
    assertThat(shares).containsExactly(new double[] {0.75, 0.25}, within(1e-12));
  }

  @Test
  void theMeanOverTreesAndNothingOfATreeWithoutVariance() {
    RegressionTree first =
        new RegressionTree.Inner(new Split(0, 0.3, NO_CATEGORIES), leaf(1), leaf(2));
    RegressionTree second =
        new RegressionTree.Inner(new Split(1, 0.3, NO_CATEGORIES), leaf(1), leaf(2));
    Features features = new Features(new int[] {0, 0});
    assertThat(Marginals.shares(forest(first, second, leaf(3)), features))
        .containsExactly(new double[] {0.5, 0.5}, within(1e-12));
    assertThat(Marginals.shares(forest(leaf(3)), features)).containsOnly(Double.NaN);
  }
}
