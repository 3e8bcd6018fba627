package io.cultivar.report.chart;

import io.cultivar.report.chart.Axis.Tick;
import java.util.List;

/**
 * The part of a sheet where values have places.
 *
 * @param sheet where it is
 * @param across the axis from left to right
 * @param up the axis from below
 * @param left its left edge
 * @param top its upper edge
 * @param right its right edge
 * @param bottom its lower edge
 */
record Plot(
    Sheet sheet, Axis across, Axis up, double left, double top, double right, double bottom) {
  /** Marks at the ends of an axis are whole. */
  private static final double INSET = 7;

  private static final Pen GRID = Pen.of(Palette.GRID, 1);
  private static final Pen AXIS = Pen.of("#9aa0a6", 1);

  static Plot draw(Sheet sheet, Axis across, Axis up, double height, double right) {
    boolean choice = up instanceof ChoiceAxis;
    List<Tick> ticks = up.ticks((int) Math.max(2, height / (choice ? 14 : 36)));
    double room = sheet.width() * 0.18;
    double widest =
        ticks.stream()
            .map(tick -> Letters.shortened(tick.text(), Lettering.TICK.size(), room))
            .mapToDouble(Lettering.TICK::width)
            .max()
            .orElse(0);
    double top = sheet.bottom();
    double edge = sheet.width() - Sheet.EDGE - right;
    Plot plot = new Plot(sheet, across, up, Sheet.EDGE + widest + 10, top, edge, top + height);
    plot.drawUp(ticks, room);
    plot.drawAcross();
    return plot;
  }

  private void drawUp(List<Tick> ticks, double room) {
    for (Tick tick : ticks) {
      if (!tick.text().isEmpty()) {
        double y = height(tick.at());
        if (up instanceof NumberAxis) {
          sheet.line(new Point(left, y), new Point(right, y), GRID);
        }
        String text = Letters.shortened(tick.text(), Lettering.TICK.size(), room);
        sheet.words(new Point(left - 8, y + 4), text, Lettering.TICK.end());
      }
    }
    if (!up.name().isEmpty()) {
      String name = Letters.shortened(up.name(), Lettering.NAME.size(), right - Sheet.EDGE);
      sheet.words(new Point(Sheet.EDGE, top - 11), name, Lettering.NAME);
    }
  }

  private void drawAcross() {
    sheet.line(new Point(left, bottom), new Point(right, bottom), AXIS);
    boolean choice = across instanceof ChoiceAxis;
    List<Tick> ticks = across.ticks((int) Math.max(2, (right - left) / (choice ? 60 : 76)));
    long named = ticks.stream().filter(tick -> !tick.text().isEmpty()).count();
    double room = choice ? (right - left) / Math.max(1, named) - 8 : right - left;
    for (Tick tick : ticks) {
      double x = width(tick.at());
      double length = tick.text().isEmpty() ? 3 : 5;
      sheet.line(new Point(x, bottom), new Point(x, bottom + length), AXIS);
      if (!tick.text().isEmpty()) {
        String text = Letters.shortened(tick.text(), Lettering.TICK.size(), room);
        sheet.words(new Point(x, bottom + 19), text, Lettering.TICK.middle());
      }
    }
    if (!across.name().isEmpty()) {
      String name = Letters.shortened(across.name(), Lettering.NAME.size(), right - left);
      sheet.words(new Point((left + right) / 2, bottom + 39), name, Lettering.NAME.middle());
    }
  }

  /** Where a pair of values is. */
  Point at(double x, double y) {
    return new Point(x(x), y(y));
  }

  /** How far right a value of the first axis is. */
  double x(double value) {
    return width(across.place(value));
  }

  /** How far down a value of the second axis is. */
  double y(double value) {
    return height(up.place(value));
  }

  private double width(double place) {
    return left + INSET + place * (right - left - 2 * INSET);
  }

  private double height(double place) {
    return bottom - place * (bottom - top);
  }
}
