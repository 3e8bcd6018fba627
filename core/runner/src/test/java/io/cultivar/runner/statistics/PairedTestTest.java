package io.cultivar.runner.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PairedTestTest {
  static Stream<PairedTest> tests() {
    return Stream.of(
        new SignFlipTest(), new WilcoxonTest(), new TTest(), new CorrectedTTest(0.2, 0.8));
  }

  @ParameterizedTest
  @MethodSource("tests")
  void onePairProvesNothing(PairedTest test) {
    assertThat(test.pValue(new double[] {7})).isEqualTo(1);
    assertThat(test.smallestPValue(1)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("tests")
  void noDifferenceAtAllProvesNothing(PairedTest test) {
    assertThat(test.pValue(new double[10])).isEqualTo(1);
    assertThat(test.pValue(new double[500])).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("tests")
  void differencesThatCancelProveNothing(PairedTest test) {
    assertThat(test.pValue(new double[] {1, -1, 2, -2, 0})).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("tests")
  void refusesWhatIsNotFinite(PairedTest test) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.pValue(new double[] {1, Double.NaN}))
        .withMessage("each number must be finite, was NaN at index 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> test.pValue(new double[] {Double.NEGATIVE_INFINITY, 1}))
        .withMessageContaining("-Infinity at index 0");
    assertThatIllegalArgumentException().isThrownBy(() -> test.pValue(new double[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> test.smallestPValue(0));
  }

  @ParameterizedTest
  @MethodSource("tests")
  void scaleOrderAndSidesDoNotMatter(PairedTest test) {
    double[] differences = {0.5, -0.25, 0.75, 1, 1.5, -0.5, 2, 0.75};
    double[] reversed = {0.75, 2, -0.5, 1.5, 1, 0.75, -0.25, 0.5};
    double p = test.pValue(differences);

    assertThat(test.pValue(reversed)).isCloseTo(p, within(1e-15));
    for (double factor : new double[] {-1, 0x1p-1070, 0x1p1021}) {
      double[] scaled = Arrays.stream(differences).map(d -> factor * d).toArray();
      assertThat(test.pValue(scaled)).as("factor " + factor).isCloseTo(p, within(1e-15));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 20, 39, 40, 41, 300})
  void smallestPValueIsThatOfDifferencesOfOneSign(int pairs) {
    double[] differences = IntStream.rangeClosed(1, pairs).mapToDouble(i -> 1 + 0.1 * i).toArray();
    double smallest = new SignFlipTest().smallestPValue(pairs);

    assertThat(smallest).isEqualTo(2 * StrictMath.pow(2, -pairs));
    assertThat(new SignFlipTest().pValue(differences)).isEqualTo(smallest);
    assertThat(new WilcoxonTest().pValue(differences)).isEqualTo(smallest);
  }

  @Test
  void fivePercentNeedSixPairs() {
    assertThat(new SignFlipTest().pairsNeeded(0.05)).isEqualTo(6);
    assertThat(new WilcoxonTest().pairsNeeded(0.0625)).isEqualTo(5);
    assertThat(new TTest().pairsNeeded(0.05)).isEqualTo(2);
    assertThat(new SignFlipTest().pairsNeeded(1)).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new TTest().pairsNeeded(0));
  }

  @Test
  void sumsThatDifferByRoundingAreEqual() {
    double[] accuracies = {0.9 - 0.8, 0.3 - 0.2, 0.7 - 0.6, 0.5 - 0.6};
    double[] exact = {1, 1, 1, -1};

    assertThat(new SignFlipTest().pValue(accuracies)).isEqualTo(new SignFlipTest().pValue(exact));
    assertThat(new WilcoxonTest().pValue(accuracies)).isEqualTo(new WilcoxonTest().pValue(exact));
  }

  @Test
  void zerosAreKeptBySignFlipAndDroppedByWilcoxon() {
    double[] differences = {3, 1, 2, -0.5};
    double[] withZeros = {0, 3, 1, 0, 2, -0.5};

    assertThat(new SignFlipTest().pValue(withZeros))
        .isEqualTo(new SignFlipTest().pValue(differences));
    assertThat(new WilcoxonTest().pValue(withZeros))
        .isEqualTo(new WilcoxonTest().pValue(differences));
  }

  /** The rounding of more than 40 differences, tried where counting is possible too. */
  @Test
  void manyDifferencesAreTestedAlmostExactly() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 5; i++) {
      double[] forty = random.doubles(40, -1, 1.8).toArray();
      double[] more = Arrays.copyOf(forty, 41);

      double p = new SignFlipTest().pValue(forty);
      assertThat(new SignFlipTest().pValue(more)).isCloseTo(p, within(0.002 * p));
    }
  }

  @Test
  void wilcoxonGoesOnSmoothlyWhereItApproximates() {
    double[] most = IntStream.rangeClosed(1, 300).mapToDouble(i -> i % 5 < 2 ? -i : i).toArray();
    double[] more = Arrays.copyOf(most, 301);
    more[300] = 1e-3;

    double p = new WilcoxonTest().pValue(most);
    assertThat(p).isBetween(1e-5, 0.1);
    assertThat(new WilcoxonTest().pValue(more)).isCloseTo(p, within(0.03 * p));
  }

  @Test
  void intervalsOfOnePairAreUnbounded() {
    ConfidenceInterval interval = new TTest().interval(new double[] {3}, 0.9);

    assertThat(interval)
        .isEqualTo(new ConfidenceInterval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0.9));
  }

  @Test
  void equalDifferencesShowNoVariance() {
    double[] differences = {0.25, 0.25, 0.25};

    assertThat(new TTest().pValue(differences)).isZero();
    assertThat(new TTest().interval(differences, 0.95))
        .isEqualTo(new ConfidenceInterval(0.25, 0.25, 0.95));
  }

  @Test
  void intervalsLeaveOutZeroWhereTheTestRejects() {
    double[] differences = {0.9, 0.2, 1.1, 0.4, 0.6, -0.1};
    StudentTest test = new TTest();
    double p = test.pValue(differences);

    assertThat(test.interval(differences, 1 - 1.001 * p).contains(0)).isFalse();
    assertThat(test.interval(differences, 1 - 0.999 * p).contains(0)).isTrue();
  }

  @Test
  void sharesOfTheDataMustBePossible() {
    assertThat(new CorrectedTTest(1.0 / 3, 2.0 / 3).varianceFactor(3))
        .isCloseTo(5.0 / 6, within(1e-15));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CorrectedTTest(0.5, 0.6))
        .withMessageContaining("0.5 and 0.6");
    assertThatIllegalArgumentException().isThrownBy(() -> new CorrectedTTest(0, 0.6));
  }
}
