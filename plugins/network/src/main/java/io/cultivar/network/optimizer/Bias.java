package io.cultivar.network.optimizer;

/** How far a running mean that began with 0 has come. */
final class Bias {
  private Bias() {}

  /** 1 − βᵗ, by which a running mean is divided (Kingma and Ba, 2015, section 3). */
  static double correction(double beta, long step) {
    return 1 - StrictMath.pow(beta, (double) step);
  }
}
