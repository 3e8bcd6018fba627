package io.cultivar.network.loss;

/** The check that losses with label smoothing share. */
final class Smoothing {
  private Smoothing() {}

  static void check(double labelSmoothing) {
    if (!(labelSmoothing >= 0 && labelSmoothing < 1)) {
      throw new IllegalArgumentException(
          "label-smoothing must be in [0, 1), was " + labelSmoothing);
    }
  }
}
