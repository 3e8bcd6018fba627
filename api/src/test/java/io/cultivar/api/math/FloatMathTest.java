package io.cultivar.api.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class FloatMathTest {
  /** Over all bit patterns, in steps of a prime, so that every exponent has many mantissas. */
  private static final int STRIDE = 4_099;

  private interface FloatFunction {
    float of(float x);
  }

  private static double largestError(FloatFunction function, DoubleUnaryOperator exact) {
    double worst = 0;
    for (long bits = 0; bits < 1L << 32; bits += STRIDE) {
      float x = Float.intBitsToFloat((int) bits);
      double expected = exact.applyAsDouble(x);
      float rounded = (float) expected;
      float actual = function.of(x);
      if (Float.isNaN(rounded) || Float.isInfinite(rounded)) {
        assertThat((Object) actual).as("at %s", x).isEqualTo(rounded);
      } else {
        double error = Math.abs(actual - expected) / Math.ulp(rounded);
        assertThat(error).as("at %s", x).isFinite();
        worst = Math.max(worst, error);
      }
    }
    return worst;
  }

  @Test
  void expAndLogAreWithinOneAndAHalfPlaces() {
    assertThat(largestError(FloatMath::exp, StrictMath::exp)).isBetween(0.4, 1.5);
    assertThat(largestError(FloatMath::log, StrictMath::log)).isBetween(0.4, 1.5);
  }

  @Test
  void theOthersAreWithinFivePlaces() {
    assertThat(largestError(FloatMath::expm1, StrictMath::expm1)).isBetween(0.4, 5.0);
    assertThat(largestError(FloatMath::log1p, StrictMath::log1p)).isBetween(0.4, 5.0);
    assertThat(largestError(FloatMath::tanh, StrictMath::tanh)).isBetween(0.4, 5.0);
    assertThat(largestError(FloatMath::sigmoid, FloatMathTest::sigmoid)).isBetween(0.4, 5.0);
    assertThat(largestError(FloatMath::softplus, FloatMathTest::softplus)).isBetween(0.4, 5.0);
    assertThat(largestError(FloatMath::erf, FloatMathTest::erf)).isBetween(0.4, 5.0);
  }

  private static double sigmoid(double x) {
    double e = StrictMath.exp(-Math.abs(x));
    return (x < 0 ? e : 1) / (1 + e);
  }

  private static double softplus(double x) {
    return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
  }

  /** Maclaurin's series below 3, Laplace's continued fraction above. */
  private static double erf(double x) {
    double t = Math.abs(x);
    if (t > 6) {
      return Math.copySign(1, x);
    }
    if (t < 3) {
      double power = t;
      double sum = t;
      for (int k = 1; k < 100; k++) {
        power *= -t * t / k;
        sum += power / (2 * k + 1);
      }
      return Math.copySign(2 / Math.sqrt(Math.PI) * sum, x);
    }
    double fraction = 0;
    for (int k = 100; k >= 1; k--) {
      fraction = k / 2.0 / (t + fraction);
    }
    double erfc = StrictMath.exp(-t * t) / Math.sqrt(Math.PI) / (t + fraction);
    return Math.copySign(1 - erfc, x);
  }

  @Test
  void specialValues() {
    assertThat(FloatMath.exp(0)).isEqualTo(1);
    assertThat(FloatMath.exp(Float.NEGATIVE_INFINITY)).isEqualTo(0);
    assertThat(FloatMath.log(1)).isEqualTo(0);
    assertThat(FloatMath.log(0)).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(FloatMath.log(-1)).isNaN();
    assertThat(FloatMath.log1p(-1)).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(FloatMath.tanh(-0f)).isEqualTo(-0f);
    assertThat(FloatMath.tanh(50)).isEqualTo(1);
    assertThat(FloatMath.sigmoid(0)).isEqualTo(0.5f);
    assertThat(FloatMath.erf(5)).isEqualTo(1);
    assertThat(FloatMath.exp(Float.NaN)).isNaN();
    assertThat(FloatMath.tanh(Float.NaN)).isNaN();
  }

  @Test
  void oddFunctionsAreOdd() {
    for (float x = 0; x < 12; x += 0.01f) {
      assertThat(FloatMath.tanh(-x)).isEqualTo(-FloatMath.tanh(x));
      assertThat(FloatMath.erf(-x)).isEqualTo(-FloatMath.erf(x));
    }
  }

  /** Any change of a polynomial changes results of experiments; it must be meant. */
  @Test
  void theBitsAreAlwaysTheSame() {
    int hash = 1;
    for (float x = -20; x < 20; x += 0.0137f) {
      for (float y :
          new float[] {
            FloatMath.exp(x), FloatMath.log(Math.abs(x)), FloatMath.expm1(x),
            FloatMath.log1p(Math.abs(x)), FloatMath.tanh(x), FloatMath.sigmoid(x),
            FloatMath.softplus(x), FloatMath.erf(x)
          }) {
        hash = 31 * hash + Float.floatToIntBits(y);
      }
    }
    assertThat(hash).isEqualTo(EXPECTED_HASH);
  }

  private static final int EXPECTED_HASH = -1056004077;
}
