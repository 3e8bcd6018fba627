package io.cultivar.api.network;

/**
 * The numbers between two ends, both included; an infinite end means without bound.
 *
 * @param low the lower end
 * @param high the upper end, above the lower
 */
public record Interval(double low, double high) {
  /** All real numbers. */
  public static final Interval REALS =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** From 0 to 1. */
  public static final Interval UNIT = new Interval(0, 1);

  /** Checks the order of the ends. */
  public Interval {
    if (!(low < high)) {
      throw new IllegalArgumentException("low must be below high, was " + low + " and " + high);
    }
  }

  /** Whether both ends are finite. */
  public boolean bounded() {
    return low > Double.NEGATIVE_INFINITY && high < Double.POSITIVE_INFINITY;
  }

  /** Whether a number lies between the ends. */
  public boolean contains(double number) {
    return number >= low && number <= high;
  }
}
