package io.cultivar.cli.terminal;

/** A curve in a few characters. */
public final class Sparkline {
  private static final String LEVELS = "▁▂▃▄▅▆▇█";

  /** What spans more than this is drawn over its logarithm, as losses are. */
  private static final double WIDE_SPAN = 100;

  private Sparkline() {}

  /**
   * Draws values; where there are more of them than columns, their means.
   *
   * @param values finite numbers
   * @param columns how many characters there may be, at least 1
   */
  public static String of(double[] values, int columns) {
    double[] means = means(values, Math.min(columns, values.length));
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double mean : means) {
      low = Math.min(low, mean);
      high = Math.max(high, mean);
    }
    boolean logarithm = low > 0 && high / low > WIDE_SPAN;
    StringBuilder curve = new StringBuilder();
    for (double mean : means) {
      double share =
          logarithm
              ? (StrictMath.log(mean) - StrictMath.log(low))
                  / (StrictMath.log(high) - StrictMath.log(low))
              : (mean - low) / (high - low);
      curve.append(level(share));
    }
    return curve.toString();
  }

  /** What does not change at all is drawn in the middle. */
  private static char level(double share) {
    int last = LEVELS.length() - 1;
    return LEVELS.charAt(
        Double.isNaN(share) ? last / 2 : (int) Math.round(Math.max(0, Math.min(1, share)) * last));
  }

  private static double[] means(double[] values, int count) {
    double[] means = new double[count];
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) i * values.length / count);
      int to = (int) ((long) (i + 1) * values.length / count);
      double sum = 0;
      for (int at = from; at < to; at++) {
        sum += values[at];
      }
      means[i] = sum / (to - from);
    }
    return means;
  }
}
