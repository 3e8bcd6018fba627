package io.cultivar.benchmarks.search;

import java.util.Arrays;

/** The median of some numbers, and between which half of them lies. */
record Quartiles(double low, double median, double high) {
  /** The quartiles of at least one number; between two of them by interpolation. */
  static Quartiles of(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
  }

  private static double at(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
