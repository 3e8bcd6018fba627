package io.cultivar.runner.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class BootstrapTest {
  private static final double[] SKEWED = {0.1, 0.2, 0.3, 0.5, 0.9, 1.4, 2.6, 8.1};

  private static ConfidenceInterval interval(double... values) {
    return new Bootstrap().interval(values, 0.95, new SplittableRandom(5));
  }

  @Test
  void isFixedByItsRandomNumbers() {
    assertThat(interval(SKEWED)).isEqualTo(interval(SKEWED));
    assertThat(new Bootstrap().interval(SKEWED, 0.95, new SplittableRandom(6)))
        .isNotEqualTo(interval(SKEWED));
  }

  @Test
  void followsTheSkewnessOfTheSample() {
    ConfidenceInterval interval = interval(SKEWED);
    double mean = 14.1 / 8;

    assertThat(interval.high() - mean).isGreaterThan(1.5 * (mean - interval.low()));
  }

  @Test
  void isAPointWhereAllValuesAreEqual() {
    assertThat(interval(0.1, 0.1, 0.1)).isEqualTo(new ConfidenceInterval(0.1, 0.1, 0.95));
    assertThat(interval(0, 0)).isEqualTo(new ConfidenceInterval(0, 0, 0.95));
  }

  @Test
  void reachesFromOneToTheOtherOfTwoValues() {
    assertThat(interval(1, 2)).isEqualTo(new ConfidenceInterval(1, 2, 0.95));
  }

  @Test
  void isUnboundedForASingleValue() {
    assertThat(interval(4).contains(1e300)).isTrue();
  }

  /** The only resample has a mean above or below the sample's: the bias is infinite. */
  @Test
  void fallsBackToPercentilesWhereTheBiasIsInfinite() {
    ConfidenceInterval interval = new Bootstrap(1).interval(SKEWED, 0.95, new SplittableRandom(5));

    assertThat(interval.low()).isEqualTo(interval.high()).isBetween(0.1, 8.1);
  }

  @Test
  void scalesWithItsValues() {
    double[] tiny = {0x1p-1060, 0x3p-1060, 0x7p-1060};
    double[] huge = {0x1p1019, 0x3p1019, 0x7p1019};
    ConfidenceInterval one = interval(1, 3, 7);

    assertThat(Math.scalb(interval(tiny).low(), 1060)).isCloseTo(one.low(), within(1e-3));
    assertThat(Math.scalb(interval(huge).high(), -1019)).isCloseTo(one.high(), within(1e-12));
  }

  @Test
  void refusesWrongLevelsAndNumbers() {
    Bootstrap bootstrap = new Bootstrap(10);
    SplittableRandom random = new SplittableRandom(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bootstrap.interval(SKEWED, 95, random))
        .withMessage("level must be above 0 and below 1, was 95.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bootstrap.interval(new double[] {1, Double.NaN}, 0.9, random));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bootstrap(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConfidenceInterval(2, 1, 0.9))
        .withMessage("low must be <= high, were 2.0 and 1.0");
  }
}
