package io.cultivar.api.study;

/** Which values of a metric are better. */
public enum Direction {
  /** Small values. */
  MINIMIZE,
  /** Large values. */
  MAXIMIZE;

  /** Whether one value is better than another; NaN is worse than all others. */
  public boolean better(double value, double than) {
    if (Double.isNaN(value) || Double.isNaN(than)) {
      return !Double.isNaN(value) && Double.isNaN(than);
    }
    return this == MINIMIZE ? value < than : value > than;
  }
}
