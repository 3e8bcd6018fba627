package io.cultivar.api.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FloatMathTest {
  private static final long ALL = 1L << 32;

  private interface FloatFunction {
    float of(float x);
  }

  private interface BulkFunction {
    void of(float[] x, float[] y, int offset, int length);
  }

  /** Each function with its exact form, the error that its Javadoc shows, and its checksum. */
  @SuppressWarnings("ImmutableEnumChecker") // Method references have no state.
  enum Function {
    EXP(FloatMath::exp, StrictMath::exp, 1.08, -659095218),
    LOG(FloatMath::log, StrictMath::log, 0.83, 1390928939),
    LOG1P(FloatMath::log1p, StrictMath::log1p, 1.44, -1391434565),
    EXPM1(FloatMath::expm1, StrictMath::expm1, 1.63, -730870558),
    TANH(FloatMath::tanh, StrictMath::tanh, 2.46, 662146139),
    SIGMOID(FloatMath::sigmoid, FloatMathTest::sigmoid, 2.41, -1246855656),
    SOFTPLUS(FloatMath::softplus, FloatMathTest::softplus, 1.99, -993787170),
    ERF(FloatMath::erf, FloatMathTest::erf, 2.77, -342016987);

    private final FloatFunction function;
    private final DoubleUnaryOperator exact;
    private final double largestError;
    private final int checksum;

    Function(FloatFunction function, DoubleUnaryOperator exact, double largestError, int checksum) {
      this.function = function;
      this.exact = exact;
      this.largestError = largestError;
      this.checksum = checksum;
    }
  }

  /** The array forms beside the functions that they must repeat. */
  @SuppressWarnings("ImmutableEnumChecker") // Method references have no state.
  enum Bulk {
    EXP(FloatMath::exp, Function.EXP),
    LOG(FloatMath::log, Function.LOG),
    TANH(FloatMath::tanh, Function.TANH),
    SIGMOID(FloatMath::sigmoid, Function.SIGMOID);

    private final BulkFunction bulk;
    private final FloatFunction single;

    Bulk(BulkFunction bulk, Function function) {
      this.bulk = bulk;
      this.single = function.function;
    }
  }

  /** Two million bit patterns in steps of a prime: every exponent with many mantissas. */
  @ParameterizedTest
  @EnumSource
  void errorsAreAsDocumented(Function f) {
    assertThat(largestError(f, 2_141)).isBetween(0.4, f.largestError);
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void errorsAreAsDocumentedAlsoOnADenseGrid(Function f) {
    assertThat(largestError(f, 389)).isBetween(0.4, f.largestError);
  }

  private static double largestError(Function f, int stride) {
    double worst = 0;
    for (long bits = 0; bits < ALL; bits += stride) {
      float x = Float.intBitsToFloat((int) bits);
      double expected = f.exact.applyAsDouble(x);
      float rounded = (float) expected;
      float actual = f.function.of(x);
      if (Float.isNaN(rounded) || Float.isInfinite(rounded)) {
        if (Float.compare(actual, rounded) != 0) {
          throw new AssertionError(f + "(" + x + ") is " + actual + ", not " + rounded);
        }
      } else {
        double error = Math.abs(actual - expected) / Math.ulp(rounded);
        worst = Math.max(worst, error);
      }
    }
    return worst;
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
      for (int k = 1; k < 100 && Math.abs(power) > 1e-20 * sum; k++) {
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

  /** −0 and 0 are told apart. */
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          function, at −∞,     at −0,     at 0,      at ∞
          EXP,      0,         1,         1,         Infinity
          LOG,      NaN,       -Infinity, -Infinity, Infinity
          LOG1P,    NaN,       -0,        0,         Infinity
          EXPM1,    -1,        -0,        0,         Infinity
          TANH,     -1,        -0,        0,         1
          SIGMOID,  0,         0.5,       0.5,       1
          SOFTPLUS, 0,         0.6931472, 0.6931472, Infinity
          ERF,      -1,        -0,        0,         1
          """)
  void specialValues(
      Function f, float atMinusInfinity, float atMinusZero, float atZero, float atInfinity) {
    assertThat((Object) f.function.of(Float.NEGATIVE_INFINITY)).isEqualTo(atMinusInfinity);
    assertThat((Object) f.function.of(-0f)).isEqualTo(atMinusZero);
    assertThat((Object) f.function.of(0f)).isEqualTo(atZero);
    assertThat((Object) f.function.of(Float.POSITIVE_INFINITY)).isEqualTo(atInfinity);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          EXP,      88.73,        Infinity
          EXP,      -103.9,       1.4e-45
          EXP,      -104,         0
          LOG,      1,            0
          LOG,      1.4e-45,      -103.27893
          LOG,      -1.4e-45,     NaN
          LOG1P,    -1,           -Infinity
          LOG1P,    -1.0000001,   NaN
          LOG1P,    -1.4e-45,     -1.4e-45
          EXPM1,    88.73,        Infinity
          EXPM1,    -1.4e-45,     -1.4e-45
          TANH,     50,           1
          SIGMOID,  -104,         0
          SOFTPLUS, 3.4028235e38, 3.4028235e38
          ERF,      5,            1
          """)
  void edgesOfTheRanges(Function f, float x, float expected) {
    assertThat((Object) f.function.of(x)).isEqualTo(expected);
  }

  /** Both kinds of NaN, with other bits than those of {@link Float#NaN}. */
  @ParameterizedTest
  @EnumSource
  void ofNanIsNan(Function f) {
    assertThat(f.function.of(Float.NaN)).isNaN();
    assertThat(f.function.of(Float.intBitsToFloat(0xffc12345))).isNaN();
    assertThat(f.function.of(Float.intBitsToFloat(0x7f800001))).isNaN();
  }

  @ParameterizedTest
  @EnumSource(names = {"TANH", "ERF"})
  void oddFunctionsAreOdd(Function f) {
    for (long bits = 0; bits < ALL / 2; bits += 30_011) {
      float x = Float.intBitsToFloat((int) bits);
      assertThat((Object) f.function.of(-x)).as("at %s", x).isEqualTo(-f.function.of(x));
    }
  }

  /** From below all seams between ranges to above them; tanh falls by two where it nears 1. */
  @ParameterizedTest
  @EnumSource
  void noFunctionFallsByMoreThanTwoPlaces(Function f) {
    float least =
        switch (f) {
          case LOG -> 0;
          case LOG1P -> -1;
          default -> -110;
        };
    float last = Float.NEGATIVE_INFINITY;
    for (float x = least; x < 88; x += 0x1p-10f) {
      float y = f.function.of(x);
      assertThat(y).as("at %s", x).isGreaterThanOrEqualTo(last - 2 * Math.ulp(last));
      last = y;
    }
  }

  @Test
  void resultsStayInTheirRanges() {
    for (long bits = 0; bits < ALL; bits += 30_011) {
      float x = Float.intBitsToFloat((int) bits);
      if (!Float.isNaN(x)) {
        assertThat(FloatMath.exp(x)).isGreaterThanOrEqualTo(0);
        assertThat(FloatMath.expm1(x)).isGreaterThanOrEqualTo(-1);
        assertThat(FloatMath.tanh(x)).isBetween(-1f, 1f);
        assertThat(FloatMath.sigmoid(x)).isBetween(0f, 1f);
        assertThat(FloatMath.softplus(x)).isGreaterThanOrEqualTo(Math.max(x, 0));
        assertThat(FloatMath.erf(x)).isBetween(-1f, 1f);
      }
    }
  }

  @Test
  void sigmoidsOfOppositeNumbersSumToOne() {
    for (float x = 0; x < 110; x += 0.01f) {
      float sum = FloatMath.sigmoid(x) + FloatMath.sigmoid(-x);
      assertThat(Math.abs(sum - 1)).as("at %s", x).isLessThanOrEqualTo(Math.ulp(1f));
    }
  }

  @ParameterizedTest
  @EnumSource
  void arraysGetTheBitsOfSingleNumbers(Bulk f) {
    float[] x = sample(2_000);
    for (int length = 0; length < 70; length++) {
      int offset = 3 * length;
      float[] y = x.clone();
      f.bulk.of(x, y, offset, length);
      float[] inPlace = x.clone();
      f.bulk.of(inPlace, inPlace, offset, length);
      float[] expected = x.clone();
      for (int i = offset; i < offset + length; i++) {
        expected[i] = f.single.of(x[i]);
      }
      assertThat(y).containsExactly(expected);
      assertThat(inPlace).containsExactly(expected);
    }
    assertThat(x).containsExactly(sample(2_000));
  }

  @ParameterizedTest
  @EnumSource
  void partsOutsideAnArrayAreRefusedBeforeAnythingIsWritten(Bulk f) {
    float[] y = new float[4];
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> f.bulk.of(sample(8), y, 0, 5));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> f.bulk.of(sample(2), y, 1, 2));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> f.bulk.of(sample(4), y, -1, 2));
    assertThat(y).containsOnly(0);
  }

  /**
   * Any change of a number changes results of experiments; it must be meant. The first round is
   * cold if nothing else has run, the last is hot; the checksums are those of an interpreter.
   */
  @ParameterizedTest
  @EnumSource
  void theBitsAreAlwaysTheSameColdAndHot(Function f) {
    float[] x = sample(4_000);
    for (int round = 0; round < 50; round++) {
      int hash = 1;
      for (float each : x) {
        hash = 31 * hash + Float.floatToIntBits(f.function.of(each));
      }
      assertThat(hash).as("round %s", round).isEqualTo(f.checksum);
    }
  }

  /** Numbers of all exponents and, as often, numbers of ordinary size. */
  private static float[] sample(int length) {
    float[] x = new float[length];
    for (int i = 0; i < length; i += 2) {
      x[i] = Float.intBitsToFloat(i * 0x9e3779b1);
    }
    for (int i = 1; i < length; i += 2) {
      x[i] = (i * 0x9e3779b1) * 0x1p-27f;
    }
    return x;
  }
}
