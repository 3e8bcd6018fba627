package io.cultivar.search.forest;

import io.cultivar.api.math.NormalDistribution;

/** How much less than the least so far is expected (Jones, Schonlau and Welch, 1998). */
final class Improvement {
  /** Below this the difference of two small numbers is no longer exact. */
  private static final double TAIL = -6;

  private Improvement() {}

  /** The expected improvement on {@code least}. */
  static double expected(Forest.Prediction at, double least) {
    double deviation = Math.sqrt(at.variance());
    return deviation * unit((least - at.mean()) / deviation);
  }

  /** The expected improvement on {@code z} of a standard normal number. */
  private static double unit(double z) {
    if (z < TAIL) {
      double inverse = 1 / (z * z);
      double density = StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
      return density * inverse * (1 - 3 * inverse + 15 * inverse * inverse);
    }
    float single = (float) z;
    return (double) single * NormalDistribution.cdf(single) + NormalDistribution.density(single);
  }
}
