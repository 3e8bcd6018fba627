package io.cultivar.api.picture;

import java.util.List;

/**
 * How values are distributed.
 *
 * @param title what it shows
 * @param low where the first bin begins
 * @param high where the last bin ends, above {@code low}
 * @param counts how many values are in each of the bins, which are of one width; at least one
 */
public record Histogram(String title, double low, double high, List<Integer> counts)
    implements Picture {
  /** Copies the counts and checks the bins. */
  public Histogram {
    counts = List.copyOf(counts);
    if (counts.isEmpty() || !(low < high) || Double.isInfinite(high - low)) {
      throw new IllegalArgumentException(
          counts.size() + " bins from " + low + " to " + high + " cannot be drawn");
    }
  }
}
