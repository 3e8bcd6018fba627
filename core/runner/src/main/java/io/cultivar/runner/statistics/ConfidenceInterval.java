package io.cultivar.runner.statistics;

/**
 * A range that holds the true value in a share {@code level} of all cases. It is unbounded where
 * nothing can be said.
 *
 * @param low the least value, at most {@code high}
 * @param high the greatest value
 * @param level the share, above 0 and below 1, such as 0.95
 */
public record ConfidenceInterval(double low, double high, double level) {
  /**
   * Checks the bounds and the level.
   *
   * @throws IllegalArgumentException if they are out of their ranges
   */
  public ConfidenceInterval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("low must be <= high, were " + low + " and " + high);
    }
    upperTail(level);
  }

  static ConfidenceInterval unbounded(double level) {
    return new ConfidenceInterval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level);
  }

  /** The probability that is left above the interval. */
  static double upperTail(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be above 0 and below 1, was " + level);
    }
    return (1 - level) / 2;
  }

  /** Returns whether the value lies in the interval, its ends included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
