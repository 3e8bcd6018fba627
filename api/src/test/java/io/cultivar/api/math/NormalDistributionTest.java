package io.cultivar.api.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalDistributionTest {
  /** ½·erfc(−x/√2): Maclaurin's series near 0, Laplace's continued fraction elsewhere. */
  private static double cdf(double x) {
    double t = Math.abs(x) / Math.sqrt(2);
    double tail;
    if (t < 2) {
      double power = t;
      double sum = t;
      for (int k = 1; k < 200 && Math.abs(power) > 1e-20; k++) {
        power *= -t * t / k;
        sum += power / (2 * k + 1);
      }
      tail = 0.5 * (1 - 2 / Math.sqrt(Math.PI) * sum);
    } else {
      double fraction = 0;
      for (int k = 300; k >= 1; k--) {
        fraction = k / 2.0 / (t + fraction);
      }
      tail = 0.5 * StrictMath.exp(-x * x / 2) / Math.sqrt(Math.PI) / (t + fraction);
    }
    return x > 0 ? 1 - tail : tail;
  }

  @Test
  void theDistributionFunctionIsExactToFivePlacesEverywhere() {
    double worst = 0;
    for (long bits = 0; bits < 1L << 32; bits += 2_141) {
      float x = Float.intBitsToFloat((int) bits);
      if (!Float.isNaN(x)) {
        double expected = cdf(x);
        double error = Math.abs(NormalDistribution.cdf(x) - expected);
        worst = Math.max(worst, error / Math.ulp((float) expected));
      }
    }
    assertThat(worst).isBetween(0.4, 4.6);
  }

  @Test
  void itsProductWithItsArgumentIsExactToFivePlacesEverywhere() {
    double worst = 0;
    for (long bits = 0; bits < 1L << 32; bits += 2_141) {
      float x = Float.intBitsToFloat((int) bits);
      if (!Float.isNaN(x) && !Float.isInfinite(x)) {
        double expected = x * cdf(x);
        float actual = NormalDistribution.timesCdf(x);
        worst = Math.max(worst, Math.abs(actual - expected) / Math.ulp((float) expected));
      }
    }
    assertThat(worst).isBetween(0.4, 5.0);
  }

  @Test
  void valuesOfTables() {
    assertThat(NormalDistribution.cdf(0)).isEqualTo(0.5f);
    assertThat(NormalDistribution.cdf(1.959964f)).isEqualTo(0.975f);
    assertThat(NormalDistribution.cdf(-1.959964f)).isCloseTo(0.025f, within());
    assertThat(NormalDistribution.cdf(Float.NEGATIVE_INFINITY)).isZero();
    assertThat(NormalDistribution.cdf(Float.POSITIVE_INFINITY)).isEqualTo(1);
    assertThat(NormalDistribution.cdf(Float.NaN)).isNaN();
    assertThat(NormalDistribution.timesCdf(Float.NEGATIVE_INFINITY)).isZero();
    assertThat(NormalDistribution.timesCdf(Float.POSITIVE_INFINITY))
        .isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(NormalDistribution.timesCdf(Float.NaN)).isNaN();
    assertThat(NormalDistribution.density(0)).isEqualTo(0.3989423f);
    assertThat(NormalDistribution.density(1)).isCloseTo(0.24197072f, within());
    assertThat(NormalDistribution.density(Float.NEGATIVE_INFINITY)).isZero();
  }

  private static org.assertj.core.data.Offset<Float> within() {
    return org.assertj.core.data.Offset.offset(2e-8f);
  }
}
