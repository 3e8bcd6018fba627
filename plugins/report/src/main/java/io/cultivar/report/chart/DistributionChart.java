package io.cultivar.report.chart;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.study.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What share of trials came at most so far. */
final class DistributionChart {
  private static final double HEIGHT = 250;

  /** Fewer are better told one by one. */
  private static final int FEW = 5;

  private DistributionChart() {}

  /** Draws it, if there are some complete trials. */
  static Optional<Drawing> of(Results results) {
    return results.ranking().size() < FEW ? Optional.empty() : Optional.of(draw(results));
  }

  private static Drawing draw(Results results) {
    Goal goal = results.goals().get(0);
    NumberAxis across = ResultAxes.of(goal, results);
    Sheet sheet = new Sheet("Empirical distribution", results.name());
    Plot plot =
        sheet.plot(
            across, NumberAxis.linear("share of complete trials up to a value", 0, 1), HEIGHT);
    double[] sorted =
        Dots.evenly(results.ranking(), Dots.MOST).stream()
            .mapToDouble(results::goal)
            .sorted()
            .toArray();
    List<Point> points = new ArrayList<>();
    points.add(new Point(plot.left(), plot.bottom()));
    for (int i = 0; i < sorted.length; i++) {
      double x = plot.x(sorted[i]);
      points.add(new Point(x, plot.y((double) i / sorted.length)));
      points.add(new Point(x, plot.y((i + 1.0) / sorted.length)));
    }
    points.add(new Point(plot.right(), plot.y(1)));
    sheet.draw(new Mark.Line(points, Pen.of(Palette.MARK, 2)));
    sheet.note(ResultAxes.beyond(across, results.ranking().stream().mapToDouble(results::goal)));
    KeptTrial middle = results.ranking().get(results.ranking().size() / 2);
    return sheet.finish(
        "Half of "
            + results.ranking().size()
            + " complete trials are at least as good as "
            + Numerals.of(results.goal(middle))
            + ".");
  }
}
