package io.cultivar.report.chart;

import io.cultivar.api.picture.ConfusionMatrix;
import io.cultivar.api.picture.Histogram;
import io.cultivar.api.picture.NetworkDrawing;
import io.cultivar.api.picture.Picture;
import io.cultivar.api.picture.ScatterPlot;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws what the best trial learned. */
final class PictureCharts {
  private static final double SMALL = 480;

  /** More pairs are a blot. */
  private static final int MOST_PAIRS = 3000;

  private PictureCharts() {}

  /** Draws a picture, unless it is a table or there is nothing in it. */
  static Optional<Drawing> of(Picture picture, String study) {
    if (picture instanceof ConfusionMatrix matrix) {
      return ConfusionChart.of(matrix, study);
    }
    if (picture instanceof Histogram histogram) {
      return Optional.of(histogram(histogram, study));
    }
    if (picture instanceof ScatterPlot scatter) {
      return scatter(scatter, study);
    }
    return picture instanceof NetworkDrawing network
        ? NetworkChart.of(network, study)
        : Optional.empty();
  }

  private static Drawing histogram(Histogram histogram, String study) {
    List<Integer> counts = histogram.counts();
    int most = counts.stream().mapToInt(count -> count).max().orElse(0);
    Sheet sheet = new Sheet(histogram.title(), study, SMALL);
    NumberAxis across = NumberAxis.linear("", histogram.low(), histogram.high());
    Plot plot = sheet.plot(across, NumberAxis.whole("count", 0, Math.max(1, most) * 1.04), 200);
    double width = (histogram.high() - histogram.low()) / counts.size();
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i) > 0) {
        double from = plot.x(histogram.low() + i * width);
        double to = plot.x(histogram.low() + (i + 1) * width);
        double top = plot.y(counts.get(i));
        double gap = Math.min(1, (to - from) / 4);
        Fill fill = Fill.of(Palette.MARK);
        sheet.draw(new Mark.Box(new Point(from, top), to - from - gap, plot.bottom() - top, fill));
      }
    }
    int all = counts.stream().mapToInt(count -> count).sum();
    return sheet.finish(
        all
            + " values from "
            + Numerals.of(histogram.low())
            + " to "
            + Numerals.of(histogram.high())
            + ".");
  }

  private static Optional<Drawing> scatter(ScatterPlot scatter, String study) {
    List<Integer> finite =
        IntStream.range(0, scatter.x().size())
            .filter(i -> Double.isFinite(scatter.x().get(i)) && Double.isFinite(scatter.y().get(i)))
            .boxed()
            .toList();
    if (finite.isEmpty()) {
      return Optional.empty();
    }
    Sheet sheet = new Sheet(scatter.title(), study, SMALL);
    Plot plot =
        sheet.plot(
            axis(scatter.horizontal(), finite, scatter.x()),
            axis(scatter.vertical(), finite, scatter.y()),
            300);
    List<Integer> drawn = Dots.evenly(finite, MOST_PAIRS);
    reference(sheet, plot);
    for (int i : drawn) {
      Point at = plot.at(scatter.x().get(i), scatter.y().get(i));
      sheet.draw(
          new Mark.Dot(at, Dots.radius(drawn.size()), Dots.fill(Palette.MARK, drawn.size())));
    }
    sheet.note(
        drawn.size() < finite.size()
            ? drawn.size() + " of " + finite.size() + " samples are drawn."
            : "");
    return Optional.of(
        sheet.finish(
            scatter.vertical()
                + " over "
                + scatter.horizontal()
                + " of "
                + finite.size()
                + " samples."));
  }

  private static NumberAxis axis(String name, List<Integer> finite, List<Double> values) {
    double low = finite.stream().mapToDouble(values::get).min().orElseThrow();
    double high = finite.stream().mapToDouble(values::get).max().orElseThrow();
    double room = (high - low) * 0.03;
    return NumberAxis.linear(name, low - room, high + room);
  }

  /** Draws where both numbers are alike, or where the second is 0, if there is such a place. */
  private static void reference(Sheet sheet, Plot plot) {
    NumberAxis across = (NumberAxis) plot.across();
    NumberAxis up = (NumberAxis) plot.up();
    double from = Math.max(across.low(), up.low());
    double to = Math.min(across.high(), up.high());
    double longest = Math.max(across.high() - across.low(), up.high() - up.low());
    Pen pen = new Pen(Palette.INK, 1, 0.7, List.of());
    if (to - from > 0.4 * longest) {
      sheet.line(plot.at(from, from), plot.at(to, to), pen);
    } else if (up.low() < 0 && up.high() > 0) {
      double y = plot.y(0);
      sheet.line(new Point(plot.left(), y), new Point(plot.right(), y), pen);
    }
  }
}
