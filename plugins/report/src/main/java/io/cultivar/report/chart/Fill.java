package io.cultivar.report.chart;

/**
 * How an area is filled.
 *
 * @param colour as {@code #rrggbb}
 * @param opacity from 0 to 1
 */
record Fill(String colour, double opacity) {
  /** A fill that hides what is below. */
  static Fill of(String colour) {
    return new Fill(colour, 1);
  }
}
