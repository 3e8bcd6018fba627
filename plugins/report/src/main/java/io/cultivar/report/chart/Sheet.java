package io.cultivar.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A drawing in the making: title, legend, plots and notes below each other. Not thread-safe. */
final class Sheet {
  static final double WIDTH = 700;
  static final double EDGE = 16;
  private static final double LINE = 19;

  private final String title;
  private final double width;
  private final List<Mark> marks = new ArrayList<>();
  private double y;

  /** A sheet of the usual width, with its title and, at the right, the name of the study. */
  Sheet(String title, String study) {
    this(title, study, WIDTH);
  }

  /** A sheet of some width. */
  Sheet(String title, String study, double width) {
    this.title = title;
    this.width = width;
    y = 27;
    double room = width - 2 * EDGE;
    double size = Lettering.TITLE.size() * 1.06;
    String shown = Letters.shortened(title, size, room);
    words(new Point(EDGE, y), shown, Lettering.TITLE);
    double left = room - Lettering.TITLE.width(shown) - 24;
    if (left > 60) {
      String name = Letters.shortened(study, Lettering.NAME.size(), left);
      words(new Point(width - EDGE, y), name, Lettering.NAME.end());
    }
    y += 9;
  }

  /** How wide it is. */
  double width() {
    return width;
  }

  /** How far down something is drawn yet. */
  double bottom() {
    return y;
  }

  /** Takes a strip below all that is drawn, for marks of one's own; its upper edge. */
  double strip(double height) {
    double top = y;
    y += height;
    return top;
  }

  /** Draws a mark on top of all others. */
  void draw(Mark mark) {
    marks.add(mark);
  }

  /** Draws a line. */
  void line(Point from, Point to, Pen pen) {
    draw(Mark.Line.between(from, to, pen));
  }

  /** Draws a text. */
  void words(Point at, String text, Lettering lettering) {
    draw(new Mark.Words(at, text, lettering));
  }

  /**
   * A line of a legend.
   *
   * @param pen what it explains
   * @param label what that is
   * @param quiet what else is said of it; may be empty
   */
  record Entry(Pen pen, String label, String quiet) {}

  /** Explains lines, a line of text for each; what is said quietly stands in a column. */
  void legend(List<Entry> entries) {
    double left = EDGE + 34;
    double quiet = widest(entries, Entry::quiet, Lettering.NAME);
    double room = width - EDGE - left - (quiet > 0 ? quiet + 16 : 0);
    double column = left + Math.min(room, widest(entries, Entry::label, Lettering.LABEL)) + 16;
    for (Entry entry : entries) {
      y += LINE;
      line(new Point(EDGE, y - 4), new Point(EDGE + 26, y - 4), entry.pen());
      String label = Letters.shortened(entry.label(), Lettering.LABEL.size(), room);
      words(new Point(left, y), label, Lettering.LABEL);
      if (!entry.quiet().isEmpty()) {
        words(new Point(column, y), entry.quiet(), Lettering.NAME);
      }
    }
  }

  private static double widest(
      List<Entry> entries, Function<Entry, String> text, Lettering lettering) {
    return entries.stream().map(text).mapToDouble(lettering::width).max().orElse(0);
  }

  /** Explains colours of areas or dots, in one line. */
  void legend(List<Fill> fills, List<String> labels) {
    y += LINE;
    double x = EDGE;
    for (int i = 0; i < labels.size(); i++) {
      String shown =
          Letters.shortened(labels.get(i), Lettering.LABEL.size(), width - EDGE - x - 17);
      draw(new Mark.Box(new Point(x, y - 9.5), 11, 11, fills.get(i)));
      words(new Point(x + 17, y), shown, Lettering.LABEL);
      x += 17 + Lettering.LABEL.width(shown) + 22;
    }
  }

  /** Tells which colours are those of good trials. */
  void qualities() {
    y += LINE;
    words(new Point(EDGE, y), "worst", Lettering.NAME);
    double x = EDGE + Lettering.NAME.width("worst") + 8;
    for (int i = 0; i < Palette.qualities(); i++) {
      Point corner = new Point(x + i * 20, y - 9.5);
      draw(new Mark.Box(corner, 20, 11, Fill.of(Palette.quality(i))));
    }
    words(new Point(x + Palette.qualities() * 20 + 8, y), "best", Lettering.NAME);
  }

  /** Takes room for a plot below all that is drawn, and draws its axes. */
  Plot plot(Axis across, Axis up, double height) {
    return plot(across, up, height, 0);
  }

  /** The same, with room at its right for what is written there. */
  Plot plot(Axis across, Axis up, double height, double right) {
    y += up.name().isEmpty() ? 12 : 36;
    Plot plot = Plot.draw(this, across, up, height, right);
    y += height + (across.name().isEmpty() ? 28 : 48);
    return plot;
  }

  /** Writes a note below all that is drawn; nothing if it is empty. */
  void note(String text) {
    if (!text.isEmpty()) {
      for (String line : Letters.lines(text, Lettering.NOTE.size(), width - 2 * EDGE)) {
        y += 16;
        words(new Point(EDGE, y), line, Lettering.NOTE);
      }
    }
  }

  /** The drawing. */
  Drawing finish(String summary) {
    return new Drawing(title, summary, width, Math.ceil(y + 14), marks);
  }
}
