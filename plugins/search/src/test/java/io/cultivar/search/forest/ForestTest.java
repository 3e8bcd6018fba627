package io.cultivar.search.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ForestTest {
  private static final RegressionTree.Growth GROWTH = new RegressionTree.Growth(1, 1);
  private static final Features FEATURES = new Features(new int[] {0, 4});

  @Test
  void aTreeOfSingleLeavesRemembersItsPoints() {
    double[][] points = new double[30][];
    double[] responses = new double[30];
    SplittableRandom random = new SplittableRandom(1);
    int[] members = new int[30];
    for (int i = 0; i < 30; i++) {
      points[i] = new double[] {random.nextDouble(), random.nextInt(4)};
      responses[i] = random.nextDouble();
      members[i] = i;
    }
    RegressionTree tree =
        RegressionTree.grow(new Split.Sample(points, responses, members), FEATURES, GROWTH, random);
    for (int i = 0; i < 30; i++) {
      assertThat(tree.at(points[i]).mean()).isEqualTo(responses[i]);
      assertThat(tree.at(points[i]).variance()).isZero();
    }
  }

  /** Categories 0 and 2 are high, 1 and 3 low: no threshold could divide them at once. */
  @Test
  void oneSplitDividesCategoriesInAnyWay() {
    double[][] points = {{0, 0}, {0, 1}, {0, 2}, {0, 3}};
    double[] responses = {5, 1, 5, 1};
    Split.Scored best =
        Split.best(
            new Split.Sample(points, responses, new int[] {0, 1, 2, 3}),
            FEATURES,
            1,
            1,
            new SplittableRandom(1));
    assertThat(best.split().left()).containsExactly(false, true, false, true);
    assertThat(best.gain()).isCloseTo(16, within(1e-12));
  }

  @Test
  void aThresholdLiesBetweenTwoPoints() {
    double[][] points = {{0.1, 0}, {0.2, 0}, {0.7, 0}, {0.9, 0}};
    double[] responses = {1, 1, 2, 2};
    for (int seed = 0; seed < 50; seed++) {
      Split split =
          Split.best(
                  new Split.Sample(points, responses, new int[] {0, 1, 2, 3}),
                  FEATURES,
                  0,
                  1,
                  new SplittableRandom(seed))
              .split();
      assertThat(split.threshold()).isBetween(0.2, 0.7);
      assertThat(split.goesLeft(points[1])).isTrue();
      assertThat(split.goesLeft(points[2])).isFalse();
    }
  }

  /** By the law of total variance: the mean of the leaves' variances and the variance of means. */
  @Test
  void theVarianceIsThatBetweenTreesAndWithinLeaves() {
    Forest forest =
        new Forest(
            List.of(
                new RegressionTree.Leaf(1, 0.5),
                new RegressionTree.Leaf(3, 0.1),
                new RegressionTree.Leaf(5, 0)));
    Forest.Prediction at = forest.at(new double[] {0, 0});
    assertThat(at.mean()).isCloseTo(3, within(1e-12));
    assertThat(at.variance()).isCloseTo(8.0 / 3 + 0.2, within(1e-12));
  }

  /** From tables: the unit normal loss at 0, 1, and −4 is 0.398942, 1.083316 and 7.145e-6. */
  @Test
  void theExpectedImprovementIsThatOfANormalNumber() {
    assertThat(improvement(0)).isCloseTo(0.398942, within(1e-6));
    assertThat(improvement(1)).isCloseTo(1.083316, within(1e-6));
    assertThat(improvement(-4)).isCloseTo(7.145e-6, within(1e-9));
    assertThat(improvement(-6.001)).isCloseTo(improvement(-5.999), within(0.02 * 1.6e-10));
  }

  private static double improvement(double z) {
    return Improvement.expected(new Forest.Prediction(2, 1), 2 + z);
  }

  @Test
  void inactiveParametersHaveAValueOfTheirOwn() {
    assertThat(FEATURES.of(new double[] {Double.NaN, Double.NaN})).containsExactly(-0.5, 3);
    assertThat(FEATURES.of(new double[] {0.4, 0.5})).containsExactly(0.4, 1);
  }
}
