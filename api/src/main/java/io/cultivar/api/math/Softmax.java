package io.cultivar.api.math;

/**
 * Probabilities in proportion to exponentials (Bridle, 1990), with the promises of {@link
 * FloatMath}: the same bits everywhere, vector units included.
 */
public final class Softmax {
  private Softmax() {}

  /**
   * Sets y[offset + i] to exp(zᵢ) / Σₖ exp(zₖ) over a row of z, also at that offset. The largest
   * number is subtracted first, so that nothing overflows; what rounding loses in that is made up
   * for to the first order, and the sum carries what its rounding loses. A row that holds NaN, ∞ or
   * nothing but −∞ gives NaN. Results are exact to 5 units in the last place.
   *
   * @param z a row of numbers; only read
   * @param y receives the result; another array than z
   * @param offset the index of the row's first number in both
   * @param width how many numbers it has, at least 1
   */
  public static void row(float[] z, float[] y, int offset, int width) {
    int end = offset + width;
    float max = z[offset];
    for (int i = offset + 1; i < end; i++) {
      max = z[i] > max ? z[i] : max;
    }
    float sum = 0;
    float sumLost = 0;
    for (int i = offset; i < end; i++) {
      float e = expOfDifference(z[i], max);
      y[i] = e;
      // The exact rounding error of an addition: Knuth, "The Art of Computer Programming", 4.2.2.
      float next = sum + e;
      float added = next - sum;
      sumLost += (sum - (next - added)) + (e - added);
      sum = next;
    }
    float scale = 1 / (sum + sumLost);
    for (int i = offset; i < end; i++) {
      y[i] *= scale;
    }
  }

  /** e^(x − y) with the rounding error of the difference made up for. */
  private static float expOfDifference(float x, float y) {
    float difference = x - y;
    float subtracted = difference - x;
    float lost = (x - (difference - subtracted)) - (y + subtracted);
    float e = FloatMath.exp(difference);
    // An infinite difference has no rounding error, but would make it NaN.
    return difference == Float.NEGATIVE_INFINITY ? 0 : Math.fma(e, lost, e);
  }
}
