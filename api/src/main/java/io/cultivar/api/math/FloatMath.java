package io.cultivar.api.math;

/**
 * Elementary functions of {@code float} numbers by polynomials and {@link Math#fma(float, float,
 * float)}. Unlike those of {@link Math} they give the same bits in cold and hot code, on every JVM,
 * processor and vector width: they use only operations that IEEE 754 rounds exactly, without tables
 * or branches on data, so that a vector unit can do the same operations in its lanes.
 *
 * <p>Largest errors over all numbers, in units in the last place: exp and log 1.5, the others 5.
 * The reductions are those of Cody and Waite, "Software Manual for the Elementary Functions"
 * (1980); the coefficients are our own Chebyshev interpolations. All methods are thread-safe and do
 * not allocate. NaN gives NaN.
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

  /** eˣ. Overflows to infinity above 88.72, underflows through subnormal numbers to 0. */
  public static float exp(float x) {
    float bounded = Math.min(Math.max(x, -104f), 89f);
    float k = Math.fma(bounded, LOG2_E, ROUND) - ROUND;
    float r = reduced(bounded, k);
    float p = 1 + Math.fma(r * r, expTail(r), r);
    int n = (int) k;
    int half = n >> 1;
    return p * powerOfTwo(half) * powerOfTwo(n - half);
  }

  /** eˣ − 1, exact to the last places also near 0. */
  public static float expm1(float x) {
    float bounded = Math.min(Math.max(x, -20f), 64f);
    float k = Math.fma(bounded, LOG2_E, ROUND) - ROUND;
    float r = reduced(bounded, k);
    float p = Math.fma(r * r, expTail(r), r);
    float scale = powerOfTwo((int) k);
    float result = Math.fma(scale, p, scale - 1);
    float signed = r == 0 && k == 0 ? x : result;
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

  /** The natural logarithm: −∞ at 0, NaN below. */
  public static float log(float x) {
    boolean small = x < Float.MIN_NORMAL;
    float normal = small ? x * TWO_25 : x;
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

  /** ln(1 + x), exact to the last places also near 0. −∞ at −1, NaN below. */
  public static float log1p(float x) {
    float u = 1 + x;
    // What 1 + x lost by rounding, put back by the derivative 1/u.
    float lost = (x - (u - 1)) / u;
    boolean plain = x == Float.POSITIVE_INFINITY || u == 0;
    return log(u) + (plain ? 0 : lost);
  }

  /** The hyperbolic tangent, from −1 to 1. */
  public static float tanh(float x) {
    float t = expm1(2 * Math.min(Math.abs(x), 10f));
    return Math.copySign(t / (t + 2), x);
  }

  /** The logistic function 1 / (1 + e⁻ˣ), from 0 to 1. */
  public static float sigmoid(float x) {
    float e = exp(-Math.abs(x));
    return (x < 0 ? e : 1) / (1 + e);
  }

  /** ln(1 + eˣ), a smooth form of max(x, 0). */
  public static float softplus(float x) {
    return Math.max(x, 0) + log1p(exp(-Math.abs(x)));
  }

  /** The error function 2/√π ∫₀ˣ e^(−t²) dt, from −1 to 1. */
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
}
