package io.cultivar.runner.study;

/**
 * How many failed trials end a study early, counted in the order of trials.
 *
 * @param consecutive so many in a row, at least 1
 * @param share this share of at least {@link #AT_LEAST} trials, above 0; above 1 is never reached
 */
public record MaxFailures(int consecutive, double share) {
  /** Five in a row, or half. */
  public static final MaxFailures DEFAULT = new MaxFailures(5, 0.5);

  /** How many trials there must be before their share counts. */
  public static final int AT_LEAST = 10;

  /** Checks the ranges. */
  public MaxFailures {
    if (consecutive < 1 || !(share > 0)) {
      throw new IllegalArgumentException(
          "max-failures must be >= 1 in a row and a share above 0, was "
              + consecutive
              + " and "
              + share);
    }
  }

  /** Reads a number of failures in a row; {@code none} never ends a study. */
  public static MaxFailures parse(String text) {
    if (text.equals("none")) {
      return new MaxFailures(Integer.MAX_VALUE, Double.POSITIVE_INFINITY);
    }
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw new IllegalArgumentException("write a whole number from 1 on, or none");
    }
    return new MaxFailures(Integer.parseInt(text), DEFAULT.share());
  }

  @Override
  public String toString() {
    return consecutive == Integer.MAX_VALUE ? "none" : Integer.toString(consecutive);
  }
}
