package io.cultivar.api.report;

/**
 * A number that was estimated, and how sure it is.
 *
 * @param value the number
 * @param low the lower end of its interval of 95 % confidence
 * @param high the upper end
 */
public record Estimate(double value, double low, double high) {
  /** Checks that no end is missing. */
  public Estimate {
    if (Double.isNaN(low) || Double.isNaN(high)) {
      throw new IllegalArgumentException("an interval needs both ends");
    }
  }
}
