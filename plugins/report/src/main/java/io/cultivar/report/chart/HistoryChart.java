package io.cultivar.report.chart;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Trial.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** How the goal went from trial to trial, and the best so far. */
final class HistoryChart {
  private static final double HEIGHT = 270;
  private static final double CROSS = 3.2;

  private final Results results;
  private final Sheet sheet;
  private final Plot plot;
  private final NumberAxis goal;

  private HistoryChart(Results results) {
    this.results = results;
    List<KeptTrial> trials = results.trials();
    Goal first = results.goals().get(0);
    goal = ResultAxes.measured(first.metric(), reached(), first.direction());
    sheet = new Sheet("Optimisation history", results.name());
    NumberAxis across =
        NumberAxis.whole("trial", trials.get(0).number(), trials.get(trials.size() - 1).number());
    plot = sheet.plot(across, goal, HEIGHT);
  }

  /** Draws it, if a trial is complete. */
  static Optional<Drawing> of(Results results) {
    return results.ranking().isEmpty()
        ? Optional.empty()
        : Optional.of(new HistoryChart(results).draw());
  }

  private Drawing draw() {
    List<KeptTrial> pruned =
        results.in(State.PRUNED).stream().filter(t -> Double.isFinite(results.goal(t))).toList();
    List<KeptTrial> failed = results.in(State.FAILED);
    Dots.evenly(pruned, Dots.MOST).forEach(this::cross);
    Dots.evenly(failed, Dots.MOST).forEach(this::tick);
    List<KeptTrial> complete = Dots.of(results.ranking());
    for (KeptTrial trial : complete) {
      Fill fill = Dots.fill(Palette.MARK, complete.size());
      sheet.draw(new Mark.Dot(at(trial), Dots.radius(complete.size()), fill));
    }
    sheet.draw(new Mark.Line(bestSoFar(), Pen.of(Palette.INK, 1.8)));
    sheet.note(explanation(pruned.size(), failed.size()));
    sheet.note(Dots.note(results.ranking()));
    sheet.note(ResultAxes.beyond(goal, reached()));
    KeptTrial best = results.ranking().get(0);
    return sheet.finish(
        Numerals.count(results.ranking().size(), "complete trial")
            + "; the best is trial "
            + best.number()
            + " with "
            + goal.name()
            + " "
            + Numerals.of(results.goal(best))
            + ".");
  }

  /** What trials measured, those included that were ended early. */
  private DoubleStream reached() {
    return results.trials().stream().mapToDouble(results::goal);
  }

  private Point at(KeptTrial trial) {
    return plot.at(trial.number(), results.goal(trial));
  }

  private void cross(KeptTrial trial) {
    Point at = at(trial);
    Pen pen = Pen.of(Palette.PRUNED, 1.4);
    sheet.line(
        new Point(at.x() - CROSS, at.y() - CROSS), new Point(at.x() + CROSS, at.y() + CROSS), pen);
    sheet.line(
        new Point(at.x() - CROSS, at.y() + CROSS), new Point(at.x() + CROSS, at.y() - CROSS), pen);
  }

  private void tick(KeptTrial trial) {
    double x = plot.x(trial.number());
    Pen pen = Pen.of(Palette.FAILED, 1.8);
    sheet.line(new Point(x, plot.bottom() - 9), new Point(x, plot.bottom()), pen);
  }

  private List<Point> bestSoFar() {
    List<Point> points = new ArrayList<>();
    KeptTrial best = null;
    for (KeptTrial trial : results.trials()) {
      if (trial.state() == State.COMPLETE
          && Double.isFinite(results.goal(trial))
          && (best == null || better(trial, best))) {
        Point at = at(trial);
        if (best != null) {
          points.add(new Point(at.x(), at(best).y()));
        }
        points.add(at);
        best = trial;
      }
    }
    points.add(new Point(plot.right(), points.get(points.size() - 1).y()));
    return points;
  }

  private boolean better(KeptTrial one, KeptTrial other) {
    return results.goals().get(0).direction().better(results.goal(one), results.goal(other));
  }

  private static String explanation(int pruned, int failed) {
    return "Dots: complete trials; line: the best so far"
        + (pruned > 0 ? "; crosses: " + pruned + " pruned, at what they had reached" : "")
        + (failed > 0 ? "; strokes at the bottom: " + failed + " failed" : "")
        + ".";
  }
}
