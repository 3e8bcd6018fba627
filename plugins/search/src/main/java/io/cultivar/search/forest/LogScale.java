package io.cultivar.search.forest;

import java.util.Arrays;

/**
 * Losses on a scale that spreads the good ones: the logarithm of what they are above a number
 * somewhat below the least, over the whole range (as Lindauer et al., "SMAC3", 2022).
 */
final class LogScale {
  /** How far below the least loss, in the distance from there to the lowest twentieth. */
  private static final double LOW = 0.05;

  private LogScale() {}

  /** The losses on that scale, rising where they rise; all 0 where they do not differ. */
  static double[] of(double[] losses) {
    double[] sorted = losses.clone();
    Arrays.sort(sorted);
    double least = sorted[0];
    double most = sorted[sorted.length - 1];
    double place = LOW * (sorted.length - 1);
    int below = (int) place;
    double twentieth =
        sorted[below]
            + (place - below) * (sorted[Math.min(sorted.length - 1, below + 1)] - sorted[below]);
    double range = most - least;
    if (!(range > 0)) {
      return new double[losses.length];
    }
    double start = least - Math.max(twentieth - least, range * 1e-6);
    return Arrays.stream(losses)
        .map(loss -> StrictMath.log((loss - start) / (most - start)))
        .toArray();
  }
}
