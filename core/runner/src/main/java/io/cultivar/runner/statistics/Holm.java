package io.cultivar.runner.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The step-down correction for several tests at once (Holm, "A simple sequentially rejective
 * multiple test procedure", 1979). Rejecting where an adjusted p-value is at most alpha rejects any
 * true hypothesis with probability alpha at most, however the tests depend on each other.
 */
public final class Holm {
  private Holm() {}

  /**
   * Returns the adjusted p-values, each in its old place: the i-th smallest of m times m − i + 1,
   * at least that of any smaller one, and at most 1.
   *
   * @throws IllegalArgumentException if one is not from 0 to 1
   */
  public static double[] adjusted(double[] pValues) {
    for (double p : pValues) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("a p-value must be from 0 to 1, was " + p);
      }
    }
    int[] ascending =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[pValues.length];
    double most = 0;
    for (int i = 0; i < ascending.length; i++) {
      most = Math.max(most, Math.min(1, (ascending.length - i) * pValues[ascending[i]]));
      adjusted[ascending[i]] = most;
    }
    return adjusted;
  }
}
