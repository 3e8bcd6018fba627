package io.cultivar.report.chart;

/**
 * How a text is written.
 *
 * @param size of its letters, in pixels
 * @param colour as {@code #rrggbb}
 * @param strong whether its strokes are thick
 * @param anchor which part of it is where it is put
 */
record Lettering(double size, String colour, boolean strong, Anchor anchor) {
  static final Lettering TITLE = new Lettering(16, Palette.INK, true, Anchor.START);
  static final Lettering LABEL = new Lettering(12.5, Palette.INK, false, Anchor.START);
  static final Lettering NAME = new Lettering(12.5, Palette.QUIET, false, Anchor.START);
  static final Lettering TICK = new Lettering(12, Palette.QUIET, false, Anchor.START);
  static final Lettering NOTE = new Lettering(11.5, Palette.QUIET, false, Anchor.START);

  /** Parts of a text. */
  enum Anchor {
    /** Its begin. */
    START,
    /** Its middle. */
    MIDDLE,
    /** Its end. */
    END
  }

  /** The same, put by its middle. */
  Lettering middle() {
    return new Lettering(size, colour, strong, Anchor.MIDDLE);
  }

  /** The same, put by its end. */
  Lettering end() {
    return new Lettering(size, colour, strong, Anchor.END);
  }

  /** The same with thick strokes in the colour of what is most important. */
  Lettering emphasized() {
    return new Lettering(size, Palette.INK, true, anchor);
  }

  /** The same in another colour. */
  Lettering in(String other) {
    return new Lettering(size, other, strong, anchor);
  }

  /** How wide a text is, in pixels. */
  double width(String text) {
    return Letters.width(text, size) * (strong ? 1.06 : 1);
  }
}
