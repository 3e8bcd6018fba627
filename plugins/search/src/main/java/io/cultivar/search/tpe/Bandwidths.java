package io.cultivar.search.tpe;

import io.cultivar.api.math.NormalDistribution;
import java.util.Arrays;

/** How wide kernels are on one axis, and what that makes of their height. */
final class Bandwidths {
  private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

  /** A kernel that is so many deviations away from both ends loses nothing that counts. */
  private static final double FAR = 4;

  private Bandwidths() {}

  /**
   * For each coordinate the larger of the distances to its two neighbours, the ends of [0, 1] being
   * neighbours too (Bergstra, Bardenet, Bengio and Kégl, "Algorithms for hyper-parameter
   * optimization", 2011).
   *
   * @param coordinates in any order; NaN where not active, whose width is of no use
   * @param floor the least width
   */
  static double[] ofNeighbours(double[] coordinates, double floor) {
    // Arrays.sort puts NaN last.
    double[] sorted = coordinates.clone();
    Arrays.sort(sorted);
    int active = sorted.length;
    while (active > 0 && Double.isNaN(sorted[active - 1])) {
      active--;
    }
    double[] widths = new double[coordinates.length];
    for (int i = 0; i < widths.length; i++) {
      if (!Double.isNaN(coordinates[i])) {
        int place = Arrays.binarySearch(sorted, 0, active, coordinates[i]);
        double below = place == 0 ? 0 : sorted[place - 1];
        double above = place == active - 1 ? 1 : sorted[place + 1];
        double farther = Math.max(coordinates[i] - below, above - coordinates[i]);
        widths[i] = Math.min(1, Math.max(floor, farther));
      }
    }
    return widths;
  }

  /**
   * The logarithm of the density in the middle of a normal distribution that is cut off outside of
   * [0, 1].
   */
  static double logPeak(double centre, double width) {
    return -StrictMath.log(width * SQRT_TWO_PI) - logInside(centre, width);
  }

  /** The logarithm of what a normal distribution has within [0, 1]. */
  static double logInside(double centre, double width) {
    if (centre > FAR * width && 1 - centre > FAR * width) {
      return 0;
    }
    double above = NormalDistribution.cdf((float) (-(1 - centre) / width));
    double below = NormalDistribution.cdf((float) (-centre / width));
    return StrictMath.log(1 - above - below);
  }
}
