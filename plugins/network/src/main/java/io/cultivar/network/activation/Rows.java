package io.cultivar.network.activation;

/** What the activations of whole samples share. */
final class Rows {
  private Rows() {}

  /** The largest number of a range, or NaN if one is NaN. */
  static float max(float[] values, int from, int to) {
    float max = Float.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      max = Math.max(max, values[i]);
    }
    return max;
  }
}
