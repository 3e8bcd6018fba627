package io.cultivar.report.chart;

import io.cultivar.api.picture.ConfusionMatrix;
import java.util.List;
import java.util.Optional;

/** How often each class was taken for each: blue where it was right, orange where it was wrong. */
final class ConfusionChart {
  /** More classes cannot be drawn, and are better looked up. */
  private static final int MOST = 60;

  private final ConfusionMatrix matrix;
  private final int count;
  private final Sheet sheet;
  private final double cell;
  private final double left;
  private final double top;

  private ConfusionChart(ConfusionMatrix matrix, String study) {
    this.matrix = matrix;
    count = matrix.classes().size();
    double wide = matrix.classes().stream().mapToDouble(Lettering.LABEL::width).max().orElse(0);
    double names = Math.min(150, Math.max(wide, Lettering.NAME.width("true class"))) + 12;
    cell = Math.min(count < 5 ? 64 : 48, (Sheet.WIDTH - 2 * Sheet.EDGE - names) / count);
    double width = Math.max(430, 2 * Sheet.EDGE + names + cell * count);
    sheet = new Sheet(matrix.title(), study, width);
    left = Sheet.EDGE + names;
    sheet.strip(34);
    top = sheet.strip(cell * count + 46);
  }

  /** Draws it, unless there are too many classes, or none. */
  static Optional<Drawing> of(ConfusionMatrix matrix, String study) {
    int count = matrix.classes().size();
    return count == 0 || count > MOST
        ? Optional.empty()
        : Optional.of(new ConfusionChart(matrix, study).draw());
  }

  private Drawing draw() {
    long right = 0;
    long all = 0;
    int mistakes = 1;
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < count; k++) {
        int here = matrix.counts().get(i).get(k);
        all += here;
        right += i == k ? here : 0;
        mistakes = Math.max(mistakes, i == k ? 0 : here);
      }
    }
    for (int i = 0; i < count; i++) {
      drawRow(i, mistakes);
    }
    drawNames();
    return sheet.finish(right + " of " + all + " are right.");
  }

  private void drawRow(int i, int mistakes) {
    List<Integer> row = matrix.counts().get(i);
    double sum = Math.max(1, row.stream().mapToLong(value -> value).sum());
    for (int k = 0; k < count; k++) {
      int here = row.get(k);
      double share = Math.max(0, Math.min(1, i == k ? here / sum : (double) here / mistakes));
      String colour = i == k ? Palette.right(share) : Palette.wrong(share);
      Point corner = new Point(left + k * cell, top + i * cell);
      double gap = Math.min(2, cell / 8);
      sheet.draw(new Mark.Box(corner, cell - gap, cell - gap, Fill.of(colour)));
      String text = Integer.toString(here);
      if (here != 0 && Lettering.LABEL.width(text) < cell - 4) {
        String ink = Palette.deep(share) ? Palette.PAPER : Palette.INK;
        Point middle =
            new Point(corner.x() + (cell - gap) / 2, corner.y() + (cell - gap) / 2 + 4.5);
        sheet.words(middle, text, Lettering.LABEL.in(ink).middle());
      }
    }
  }

  private void drawNames() {
    double size = Lettering.LABEL.size();
    int every = (int) Math.ceil(13 / cell);
    for (int i = 0; i < count; i += every) {
      double middle = (i + 0.5) * cell;
      String row = Letters.shortened(matrix.classes().get(i), size, left - Sheet.EDGE - 12);
      sheet.words(new Point(left - 9, top + middle + 3.5), row, Lettering.LABEL.end());
      String column = Letters.shortened(matrix.classes().get(i), size, cell * every - 4);
      Point below = new Point(left + middle - 1, top + count * cell + 15);
      sheet.words(below, column, Lettering.LABEL.middle());
    }
    sheet.words(new Point(left - 9, top - 10), "true class", Lettering.NAME.end());
    Point end = new Point(left + count * cell / 2, top + count * cell + 36);
    sheet.words(end, "predicted class", Lettering.NAME.middle());
  }
}
