package io.cultivar.api.picture;

import java.util.List;

/**
 * Pairs of numbers, such as what was predicted and what was true.
 *
 * @param title what it shows
 * @param horizontal what the first number of each pair is
 * @param vertical what the second is
 * @param x the first numbers
 * @param y the second, as many
 */
public record ScatterPlot(
    String title, String horizontal, String vertical, List<Double> x, List<Double> y)
    implements Picture {
  /** Copies the numbers and checks that they are pairs. */
  public ScatterPlot {
    x = List.copyOf(x);
    y = List.copyOf(y);
    if (x.size() != y.size()) {
      throw new IllegalArgumentException(x.size() + " numbers cannot be paired with " + y.size());
    }
  }
}
