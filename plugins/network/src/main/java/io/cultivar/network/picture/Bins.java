package io.cultivar.network.picture;

import io.cultivar.api.picture.Histogram;
import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Counts numbers in bins. */
final class Bins {
  private static final int MOST = 40;

  private Bins() {}

  /** The histogram of some numbers, at least one: as many bins at most as there are numbers. */
  static Histogram count(String title, double... numbers) {
    DoubleSummaryStatistics range = DoubleStream.of(numbers).summaryStatistics();
    // Numbers that are all the same lie in the middle of a single bin.
    boolean same = range.getMin() == range.getMax();
    double margin = same ? Math.max(0.5, Math.abs(range.getMin()) / 8) : 0;
    double low = range.getMin() - margin;
    double high = range.getMax() + margin;
    int[] counts = new int[same ? 1 : Math.min(MOST, numbers.length)];
    for (double number : numbers) {
      int bin = (int) ((number - low) / (high - low) * counts.length);
      counts[Math.min(bin, counts.length - 1)]++;
    }
    return new Histogram(title, low, high, IntStream.of(counts).boxed().toList());
  }
}
