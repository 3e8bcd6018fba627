package io.cultivar.api.math;

import java.util.Objects;

/**
 * Elementary functions of {@code float} numbers by polynomials and {@link Math#fma(float, float,
 * float)}. Unlike those of {@link Math} they give the same bits in cold and hot code, on every JVM,
 * processor and vector width: they use only operations that IEEE 754 rounds exactly, without tables
 * or loops, and choose between results rather than between ways. A vector unit that does the same
 * operations in the same order in its lanes gets the same bits; to change an operation or its place
 * is to change the results of experiments.
 *
 * <table>
 *   <caption>Largest error over all floats, in units in the last place of the result, subnormal
 *   results included</caption>
 *   <tr><th>function<th>measured<th>promised
 *   <tr><td>exp<td>1.08<td>1.5
 *   <tr><td>log<td>0.83<td>1.5
 *   <tr><td>log1p<td>1.44<td>5
 *   <tr><td>expm1<td>1.63<td>5
 *   <tr><td>tanh<td>2.46<td>5
 *   <tr><td>sigmoid<td>2.41<td>5
 *   <tr><td>softplus<td>1.99<td>5
 *   <tr><td>erf<td>2.77<td>5
 * </table>
 *
 * <p>The reductions are those of Cody and Waite, "Software Manual for the Elementary Functions"
 * (1980). The coefficients are our own: interpolations at the Chebyshev nodes of the reduced
 * interval or one slightly wider, rounded to {@code float}.
 *
 * <p>All methods are thread-safe and do not allocate. NaN gives NaN; which of its bit patterns is
 * not promised.
 */
public final class FloatMath {
  private static final float LOG2_E = 0x1.715476p0f;

  /** ln 2 in two parts; the first has so few bits that its multiples are exact. */
  private static final float LN2_HIGH = 0x1.62e4p-1f;

  private static final float LN2_LOW = 0x1.7f7d1cp-20f;

  /** Added and subtracted, rounds a small number to the nearest whole one. */
  private static final float ROUND = 0x1.8p23f;

  /** The bits of √½, the least mantissa that log reduces to. */
  private static final int SQRT_HALF_BITS = 0x3f3504f3;

  private static final float TWO_25 = 0x1p25f;

  private FloatMath() {}

  /**
   * Returns eˣ, from 0 to ∞. Overflows to ∞ above 88.72, underflows through subnormal numbers to 0
   * below −103.97. exp(±0) = 1, exp(−∞) = 0, exp(∞) = ∞.
   *
   * <p>With k the whole number nearest to x / ln 2 and r = x − k ln 2, eˣ = 2ᵏ (1 + r + r² p(r)), p
   * of degree 4.
   */
  public static float exp(float x) {
    float bounded = Math.min(Math.max(x, -104f), 89f);
    float k = Math.fma(bounded, LOG2_E, ROUND) - ROUND;
    float r = reduced(bounded, k);
    float p = 1 + Math.fma(r * r, expTail(r), r);
    // 2ᵏ in two factors: k may lie outside the exponents, and only the last product may round.
    int n = (int) k;
    int half = n >> 1;
    return p * powerOfTwo(half) * powerOfTwo(n - half);
  }

  /**
   * Returns eˣ − 1, from −1 to ∞, as exact near 0 as elsewhere. expm1(±0) = ±0, expm1(−∞) = −1,
   * expm1(∞) = ∞; overflows to ∞ above 88.72.
   *
   * <p>As {@link #exp}, with 2ᵏ − 1 in place of the 1, which is exact where it matters; from 64 on,
   * the 1 is lost in rounding and eˣ is the result.
   */
  public static float expm1(float x) {
    float bounded = Math.min(Math.max(x, -20f), 64f);
    float k = Math.fma(bounded, LOG2_E, ROUND) - ROUND;
    float r = reduced(bounded, k);
    float p = Math.fma(r * r, expTail(r), r);
    float scale = powerOfTwo((int) k);
    float result = Math.fma(scale, p, scale - 1);
    float signed = x == 0 ? x : result;
    return x > 64f ? exp(x) : signed;
  }

  /** x − k·ln 2. */
  private static float reduced(float x, float k) {
    return Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, x));
  }

  /** (eʳ − 1 − r) / r² for |r| ≤ ½ ln 2. */
  private static float expTail(float r) {
    float p = 0x1.6d1254p-10f;
    p = Math.fma(p, r, 0x1.120cbap-7f);
    p = Math.fma(p, r, 0x1.555518p-5f);
    p = Math.fma(p, r, 0x1.5554dcp-3f);
    return Math.fma(p, r, 0.5f);
  }

  /** 2ⁿ for −126 ≤ n ≤ 127. */
  private static float powerOfTwo(int n) {
    return Float.intBitsToFloat((n + 127) << 23);
  }

  /**
   * Returns the natural logarithm of x, also of a subnormal x. log(±0) = −∞, log(1) = 0, log(∞) =
   * ∞, and NaN below 0.
   *
   * <p>With x = 2ᵉ (1 + f), √½ ≤ 1 + f ≤ √2, ln x = e ln 2 + f − f²/2 + f³ p(f), p of degree 8,
   * summed from the smallest.
   */
  public static float log(float x) {
    boolean small = x < Float.MIN_NORMAL;
    float normal = small ? x * TWO_25 : x;
    // The difference's sign bits count the powers of two between x and [√½, √2).
    int bits = Float.floatToRawIntBits(normal);
    int exponent = (bits - SQRT_HALF_BITS) >> 23;
    float f = Float.intBitsToFloat(bits - (exponent << 23)) - 1;
    float e = exponent - (small ? 25 : 0);
    float square = f * f;
    float tail = Math.fma(square * f, logTail(f), e * LN2_LOW);
    tail = Math.fma(-0.5f, square, tail);
    float result = Math.fma(e, LN2_HIGH, f + tail);
    return logOfSpecial(x, result);
  }

  /** The result, but for x that is 0, negative, infinite or NaN. */
  private static float logOfSpecial(float x, float result) {
    float positive = x == Float.POSITIVE_INFINITY ? x : result;
    float atZero = x == 0 ? Float.NEGATIVE_INFINITY : positive;
    return x >= 0 ? atZero : Float.NaN;
  }

  /** (ln(1 + f) − f + ½f²) / f³ for √½ ≤ 1 + f ≤ √2. */
  private static float logTail(float f) {
    float p = 0x1.1d9828p-4f;
    p = Math.fma(p, f, -0x1.d6453cp-4f);
    p = Math.fma(p, f, 0x1.dea656p-4f);
    p = Math.fma(p, f, -0x1.fcf30ep-4f);
    p = Math.fma(p, f, 0x1.23d1d6p-3f);
    p = Math.fma(p, f, -0x1.555b50p-3f);
    p = Math.fma(p, f, 0x1.999d5cp-3f);
    p = Math.fma(p, f, -0x1.fffffcp-3f);
    return Math.fma(p, f, 0x1.555554p-2f);
  }

  /**
   * Returns ln(1 + x), as exact near 0 as elsewhere. log1p(±0) = ±0, log1p(−1) = −∞, log1p(∞) = ∞,
   * and NaN below −1.
   *
   * <p>With u = 1 + x as rounded, ln u + (x − (u − 1)) / u: the second term is the first of
   * Taylor's series in what rounding lost.
   */
  public static float log1p(float x) {
    float u = 1 + x;
    float lost = (x - (u - 1)) / u;
    boolean plain = x == Float.POSITIVE_INFINITY || u == 0;
    float result = log(u) + (plain ? 0 : lost);
    return x == 0 ? x : result;
  }

  /**
   * Returns the hyperbolic tangent of x, from −1 to 1. Odd, bit for bit: tanh(−x) = −tanh(x).
   * tanh(±0) = ±0, tanh(±∞) = ±1.
   *
   * <p>With t = e^(2|x|) − 1, t / (t + 2), as exact near 0 as elsewhere, which 1 − 2 / (e^(2x) + 1)
   * is not. It is 1 from 10 on; just below, neighbours may fall by two last places.
   */
  public static float tanh(float x) {
    float t = expm1(2 * Math.min(Math.abs(x), 10f));
    return Math.copySign(t / (t + 2), x);
  }

  /**
   * Returns the logistic function of x, 1 / (1 + e⁻ˣ), from 0 to 1. sigmoid(±0) = ½, sigmoid(−∞) =
   * 0, sigmoid(∞) = 1; underflows to 0 below −103.97.
   *
   * <p>With e = e^(−|x|), which cannot overflow, 1 / (1 + e) for positive x and e / (1 + e) for
   * negative.
   */
  public static float sigmoid(float x) {
    float e = exp(-Math.abs(x));
    return (x < 0 ? e : 1) / (1 + e);
  }

  /**
   * Returns ln(1 + eˣ), from 0 to ∞, a smooth form of max(x, 0) and never below it. softplus(−∞) =
   * 0, softplus(∞) = ∞; underflows to 0 below −103.97.
   *
   * <p>max(x, 0) + ln(1 + e^(−|x|)), whose terms cannot overflow.
   */
  public static float softplus(float x) {
    return Math.max(x, 0) + log1p(exp(-Math.abs(x)));
  }

  /**
   * Returns the error function of x, 2/√π ∫₀ˣ e^(−t²) dt, from −1 to 1. Odd, bit for bit: erf(−x) =
   * −erf(x). erf(±0) = ±0, erf(±∞) = ±1.
   *
   * <p>With t = |x|, t p(t²) below 0.92, p of degree 6, and 1 − e^(−q(t)) above, q of degree 8. It
   * is 1 from 4 on.
   */
  public static float erf(float x) {
    float t = Math.min(Math.abs(x), 4f);
    float large = 1 - exp(-erfcExponent(t));
    float magnitude = t < 0.92f ? t * erfSmall(t * t) : large;
    return Math.copySign(magnitude, x);
  }

  /** erf(√s) / √s for 0 ≤ s ≤ 0.88. */
  private static float erfSmall(float s) {
    float p = 0x1.5b5f88p-14f;
    p = Math.fma(p, s, -0x1.a9d428p-11f);
    p = Math.fma(p, s, 0x1.54bcb0p-8f);
    p = Math.fma(p, s, -0x1.b80d82p-6f);
    p = Math.fma(p, s, 0x1.ce2dfep-4f);
    p = Math.fma(p, s, -0x1.812742p-2f);
    return Math.fma(p, s, 0x1.20dd76p+0f);
  }

  /** −ln(1 − erf(t)) for 0.92 ≤ t ≤ 4. */
  private static float erfcExponent(float t) {
    float p = -0x1.b93140p-20f;
    p = Math.fma(p, t, 0x1.835e50p-15f);
    p = Math.fma(p, t, -0x1.3963c6p-11f);
    p = Math.fma(p, t, 0x1.382f88p-8f);
    p = Math.fma(p, t, -0x1.b10bbap-6f);
    p = Math.fma(p, t, 0x1.c2f26ep-4f);
    p = Math.fma(p, t, 0x1.437d32p-1f);
    p = Math.fma(p, t, 0x1.215740p+0f);
    return Math.fma(p, t, -0x1.5001dep-12f);
  }

  /**
   * Sets y[i] to {@link #exp(float)} of x[i], bit for bit, for offset ≤ i &lt; offset + length. y
   * may be x; nothing else of y is touched.
   *
   * @throws IndexOutOfBoundsException if that part is not within both arrays; y is then unchanged
   */
  public static void exp(float[] x, float[] y, int offset, int length) {
    int end = end(x, y, offset, length);
    for (int i = offset; i < end; i++) {
      y[i] = exp(x[i]);
    }
  }

  /**
   * Sets y[i] to {@link #log(float)} of x[i], bit for bit, for offset ≤ i &lt; offset + length. y
   * may be x; nothing else of y is touched.
   *
   * @throws IndexOutOfBoundsException if that part is not within both arrays; y is then unchanged
   */
  public static void log(float[] x, float[] y, int offset, int length) {
    int end = end(x, y, offset, length);
    for (int i = offset; i < end; i++) {
      y[i] = log(x[i]);
    }
  }

  /**
   * Sets y[i] to {@link #tanh(float)} of x[i], bit for bit, for offset ≤ i &lt; offset + length. y
   * may be x; nothing else of y is touched.
   *
   * @throws IndexOutOfBoundsException if that part is not within both arrays; y is then unchanged
   */
  public static void tanh(float[] x, float[] y, int offset, int length) {
    int end = end(x, y, offset, length);
    for (int i = offset; i < end; i++) {
      y[i] = tanh(x[i]);
    }
  }

  /**
   * Sets y[i] to {@link #sigmoid(float)} of x[i], bit for bit, for offset ≤ i &lt; offset + length.
   * y may be x; nothing else of y is touched.
   *
   * @throws IndexOutOfBoundsException if that part is not within both arrays; y is then unchanged
   */
  public static void sigmoid(float[] x, float[] y, int offset, int length) {
    int end = end(x, y, offset, length);
    for (int i = offset; i < end; i++) {
      y[i] = sigmoid(x[i]);
    }
  }

  private static int end(float[] x, float[] y, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, x.length);
    Objects.checkFromIndexSize(offset, length, y.length);
    return offset + length;
  }
}
