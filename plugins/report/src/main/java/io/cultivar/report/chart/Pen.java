package io.cultivar.report.chart;

import java.util.List;

/**
 * How a line is drawn.
 *
 * @param colour as {@code #rrggbb}
 * @param width in pixels
 * @param opacity from 0 to 1
 * @param dashes lengths of strokes and gaps by turns, in pixels; none for a whole line
 */
record Pen(String colour, double width, double opacity, List<Double> dashes) {
  Pen {
    dashes = List.copyOf(dashes);
  }

  /** A whole line that hides what is below. */
  static Pen of(String colour, double width) {
    return new Pen(colour, width, 1, List.of());
  }
}
