package io.cultivar.report.chart;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.space.Parameter;
import io.cultivar.report.chart.Axis.Tick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All values of each trial as one line through an axis for each parameter. */
final class ParallelChart {
  private static final double HEIGHT = 290;
  private static final double NOT_USED = 22;

  /** More axes are too close for their ticks. */
  private static final int MOST_AXES = 9;

  private final Results results;
  private final List<Parameter> parameters;
  private final List<Axis> axes = new ArrayList<>();
  private final Sheet sheet;
  private final double top;

  private ParallelChart(Results results) {
    this.results = results;
    parameters = weighty(results);
    parameters.forEach(parameter -> axes.add(ResultAxes.of(parameter)));
    axes.add(ResultAxes.of(results.goals().get(0), results));
    sheet = new Sheet("Parallel coordinates", results.name());
    sheet.qualities();
    sheet.strip(axes.size() > 4 ? 42 : 26);
    top = sheet.strip(HEIGHT + NOT_USED + 8);
  }

  /** Draws it, if there are two complete trials and a parameter. */
  static Optional<Drawing> of(Results results) {
    return results.ranking().size() < 2 || results.used().isEmpty()
        ? Optional.empty()
        : Optional.of(new ParallelChart(results).draw());
  }

  /** The parameters that are used, in order: where they are many, those that matter most. */
  private static List<Parameter> weighty(Results results) {
    List<Parameter> used = results.used();
    if (used.size() < MOST_AXES) {
      return used;
    }
    Map<String, Double> shares = ImportanceChart.total(results);
    List<Parameter> first =
        used.stream()
            .sorted(Comparator.comparingDouble(p -> -shares.getOrDefault(p.name(), 0.0)))
            .limit(MOST_AXES - 1)
            .toList();
    return used.stream().filter(first::contains).toList();
  }

  private Drawing draw() {
    List<KeptTrial> ranking = results.ranking();
    List<KeptTrial> drawn = Dots.of(ranking);
    Map<Integer, Integer> ranks = new HashMap<>();
    for (int i = 0; i < ranking.size(); i++) {
      ranks.put(ranking.get(i).number(), i);
    }
    double opacity = drawn.size() > 200 ? 0.45 : 0.8;
    for (KeptTrial trial : drawn) {
      int quality = quality(ranks.get(trial.number()));
      boolean good = quality == Palette.qualities() - 1;
      Pen pen =
          new Pen(Palette.quality(quality), good ? 1.8 : 1.1, good ? 0.9 : opacity, List.of());
      sheet.draw(new Mark.Line(way(trial), pen));
    }
    for (int i = 0; i < axes.size(); i++) {
      drawAxis(i);
    }
    sheet.note(notUsed() ? "A line below an axis: the trial does not use the parameter." : "");
    if (parameters.size() < results.used().size()) {
      sheet.note(
          "The "
              + parameters.size()
              + " parameters that matter most, of "
              + results.used().size()
              + ".");
    }
    sheet.note(Dots.note(ranking));
    return sheet.finish(
        "Values of "
            + ranking.size()
            + " complete trials on "
            + axes.size()
            + " axes: "
            + String.join(", ", axes.stream().map(Axis::name).toList())
            + ".");
  }

  /** How good a rank is: from 0, the worst, in classes of equal size. */
  private int quality(int rank) {
    int classes = Palette.qualities();
    return classes - 1 - (int) ((long) rank * classes / results.ranking().size());
  }

  private boolean notUsed() {
    return results.ranking().stream()
        .anyMatch(
            trial -> parameters.stream().anyMatch(p -> trial.values().find(p.name()).isEmpty()));
  }

  private List<Point> way(KeptTrial trial) {
    List<Point> way = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      double value =
          i < parameters.size()
              ? ResultAxes.number(parameters.get(i), trial.values())
              : results.goal(trial);
      way.add(new Point(x(i), Double.isNaN(value) ? y(0) + NOT_USED : y(axes.get(i).place(value))));
    }
    return way;
  }

  private double x(int axis) {
    double left = Sheet.EDGE + 14;
    double right = sheet.width() - Sheet.EDGE - 60;
    return left + (right - left) * axis / (axes.size() - 1);
  }

  private double y(double place) {
    return top + HEIGHT * (1 - place);
  }

  private void drawAxis(int i) {
    double x = x(i);
    sheet.line(new Point(x, y(0)), new Point(x, y(1)), Pen.of("#7b8188", 1.2));
    double room = x(1) - x(0);
    boolean lowered = axes.size() > 4 && i % 2 == 1;
    boolean last = i == axes.size() - 1;
    Lettering name = last ? Lettering.LABEL.emphasized() : Lettering.LABEL;
    double wide = axes.size() > 4 ? room * 2 - 16 : room - 10;
    String text =
        Letters.shortened(axes.get(i).name(), name.size() * 1.06, i == 0 ? wide * 0.6 : wide);
    Point at =
        new Point(
            last ? sheet.width() - Sheet.EDGE : i == 0 ? Sheet.EDGE : x,
            top - (lowered ? 10 : axes.size() > 4 ? 27 : 10));
    sheet.words(at, text, last ? name.end() : i == 0 ? name : name.middle());
    for (Tick tick : axes.get(i).ticks(6)) {
      if (!tick.text().isEmpty()) {
        tick(
            x,
            y(tick.at()),
            Letters.shortened(tick.text(), Lettering.TICK.size(), last ? 64 : room - 16));
      }
    }
  }

  /** Writes a tick on a ground that keeps lines away from its letters. */
  private void tick(double x, double y, String text) {
    sheet.line(new Point(x - 4, y), new Point(x, y), Pen.of("#7b8188", 1.2));
    double width = Lettering.TICK.width(text);
    Fill ground = new Fill(Palette.PAPER, 0.8);
    sheet.draw(new Mark.Box(new Point(x + 3, y - 7.5), width + 5, 15, ground));
    sheet.words(new Point(x + 5.5, y + 4), text, Lettering.TICK.in(Palette.INK));
  }
}
