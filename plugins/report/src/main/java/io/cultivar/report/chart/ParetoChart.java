package io.cultivar.report.chart;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one goal costs in another. */
final class ParetoChart {
  private static final double HEIGHT = 300;

  private ParetoChart() {}

  /** Draws it, if a complete trial measured both goals. */
  static Optional<Drawing> of(Results results, Goal first, Goal second) {
    List<KeptTrial> both =
        results.ranking().stream()
            .filter(trial -> Double.isFinite(Results.measured(trial, first)))
            .filter(trial -> Double.isFinite(Results.measured(trial, second)))
            .toList();
    return both.isEmpty() ? Optional.empty() : Optional.of(draw(results, both, first, second));
  }

  private static Drawing draw(Results results, List<KeptTrial> both, Goal first, Goal second) {
    Sheet sheet = new Sheet("Pareto front", results.name());
    NumberAxis across = ResultAxes.of(first, results);
    NumberAxis up = ResultAxes.of(second, results);
    Plot plot = sheet.plot(across, up, HEIGHT);
    List<KeptTrial> front = front(both, first, second);
    Set<KeptTrial> on = new HashSet<>(front);
    for (KeptTrial trial : Dots.of(both)) {
      if (!on.contains(trial)) {
        Fill fill = new Fill(Palette.QUIET, 0.4);
        sheet.draw(new Mark.Dot(at(plot, trial, first, second), 3.2, fill));
      }
    }
    List<Point> points = front.stream().map(t -> at(plot, t, first, second)).toList();
    if (points.size() > 1) {
      sheet.draw(new Mark.Line(points, Pen.of(Palette.INK, 1.5)));
    }
    points.forEach(p -> sheet.draw(new Mark.Dot(p, 4.4, Fill.of(Palette.series(0)))));
    sheet.note(
        "Blue: the trials that no other beats in both. Better is "
            + (first.direction() == Direction.MAXIMIZE ? "right" : "left")
            + " for "
            + first.metric()
            + ", "
            + (second.direction() == Direction.MAXIMIZE ? "up" : "down")
            + " for "
            + second.metric()
            + ".");
    sheet.note(Dots.note(both));
    return sheet.finish(front.size() + " of " + both.size() + " trials are on the front.");
  }

  private static Point at(Plot plot, KeptTrial trial, Goal first, Goal second) {
    return plot.at(Results.measured(trial, first), Results.measured(trial, second));
  }

  /** The trials that no other beats in both goals, the best for the first goal first. */
  private static List<KeptTrial> front(List<KeptTrial> both, Goal first, Goal second) {
    List<KeptTrial> sorted = new ArrayList<>(both);
    sorted.sort(
        (one, other) -> {
          int order = order(one, other, first);
          return order != 0 ? order : order(one, other, second);
        });
    List<KeptTrial> front = new ArrayList<>();
    for (KeptTrial trial : sorted) {
      if (front.isEmpty() || order(trial, front.get(front.size() - 1), second) < 0) {
        front.add(trial);
      }
    }
    return front;
  }

  private static int order(KeptTrial one, KeptTrial other, Goal goal) {
    int order = Double.compare(Results.measured(one, goal), Results.measured(other, goal));
    return goal.direction() == Direction.MAXIMIZE ? -order : order;
  }
}
