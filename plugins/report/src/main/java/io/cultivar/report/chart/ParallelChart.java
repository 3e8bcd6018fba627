package io.cultivar.report.chart;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.space.Parameter;
import io.cultivar.report.chart.Axis.Tick;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All values of each trial as one line through an axis for each parameter. */
final class ParallelChart {
  private static final double HEIGHT = 290;
  private static final double NOT_USED = 22;
  private static final double LAST = 56;
  private static final Pen AXIS = Pen.of("#7b8188", 1.2);

  /** Fewer trials are told by a slice as well. */
  private static final int FEW = 3;

  /** More lines are a sheet of one colour. */
  private static final int MOST_LINES = 250;

  private static final int MANY_LINES = 100;

  /** More axes are too close for their ticks. */
  private static final int MOST_AXES = 9;

  private final Results results;
  private final List<Parameter> parameters;
  private final List<Axis> axes = new ArrayList<>();
  private final Sheet sheet;
  private final double left;
  private final double top;

  private ParallelChart(Results results) {
    this.results = results;
    parameters = weighty(results);
    parameters.forEach(parameter -> axes.add(ResultAxes.of(parameter)));
    axes.add(ResultAxes.of(results.goals().get(0), results));
    sheet = new Sheet("Parallel coordinates", results.name());
    double widest =
        axes.get(0).ticks(6).stream()
            .map(Tick::text)
            .mapToDouble(Lettering.TICK::width)
            .max()
            .orElse(0);
    left = Sheet.EDGE + 10 + Math.min(widest, sheet.width() * 0.2);
    sheet.qualities();
    sheet.strip(staggered() ? 54 : 38);
    top = sheet.strip(HEIGHT + (notUsed() ? NOT_USED + 8 : 8));
  }

  /** Draws it, if there are some complete trials, and parameters. */
  static Optional<Drawing> of(Results results) {
    return results.ranking().size() < FEW || results.used().size() < 2
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
    drawLines();
    for (int i = 0; i < axes.size(); i++) {
      drawAxis(i);
    }
    sheet.note(notUsed() ? "Below an axis: the trial does not use the parameter." : "");
    int used = results.used().size();
    if (parameters.size() < used) {
      String which = ImportanceChart.total(results).isEmpty() ? "first" : "most important";
      sheet.note("The " + parameters.size() + " " + which + " of " + used + " parameters.");
    }
    if (results.ranking().size() > MOST_LINES) {
      sheet.note(
          MOST_LINES + " of " + results.ranking().size() + " trials are drawn, evenly by rank.");
    }
    return sheet.finish(
        "Values of "
            + results.ranking().size()
            + " complete trials on "
            + axes.size()
            + " axes: "
            + String.join(", ", axes.stream().map(Axis::name).toList())
            + ".");
  }

  private void drawLines() {
    Map<Integer, Integer> ranks = new HashMap<>();
    results.ranking().forEach(trial -> ranks.put(trial.number(), ranks.size()));
    // The best last, on top.
    List<KeptTrial> drawn = new ArrayList<>(Dots.evenly(results.ranking(), MOST_LINES));
    Collections.reverse(drawn);
    double opacity = drawn.size() > MANY_LINES ? 0.5 : 0.8;
    int classes = Palette.qualities();
    for (KeptTrial trial : drawn) {
      int rank = ranks.get(trial.number());
      int quality = classes - 1 - (int) ((long) rank * classes / results.ranking().size());
      boolean best = quality == classes - 1;
      Pen pen =
          new Pen(Palette.quality(quality), best ? 1.9 : 1.2, best ? 0.9 : opacity, List.of());
      sheet.draw(new Mark.Line(way(trial), pen));
    }
  }

  private boolean notUsed() {
    return results.ranking().stream()
        .anyMatch(
            trial -> parameters.stream().anyMatch(p -> trial.values().find(p.name()).isEmpty()));
  }

  private List<Point> way(KeptTrial trial) {
    List<Point> way = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      double value = ResultAxes.number(parameters.get(i), trial.values());
      double y = Double.isNaN(value) ? y(0) + NOT_USED : y(axes.get(i).place(value));
      way.add(new Point(x(i), y));
    }
    int last = parameters.size();
    way.add(new Point(x(last), y(axes.get(last).place(results.goal(trial)))));
    return way;
  }

  private double x(int axis) {
    double right = sheet.width() - Sheet.EDGE - LAST;
    return left + (right - left) * axis / (axes.size() - 1);
  }

  private double y(double place) {
    return top + HEIGHT * (1 - place);
  }

  /** Whether names take turns on two lines, as a long one would meet the next. */
  private boolean staggered() {
    double room = x(1) - x(0) - 14;
    return axes.stream().anyMatch(axis -> Lettering.LABEL.width(axis.name()) > room);
  }

  private void drawAxis(int i) {
    sheet.line(new Point(x(i), y(0)), new Point(x(i), y(1)), AXIS);
    name(i);
    boolean first = i == 0;
    boolean last = i == axes.size() - 1;
    double room = first ? left - Sheet.EDGE - 8 : last ? LAST - 8 : x(1) - x(0) - 16;
    for (Tick tick : axes.get(i).ticks(7)) {
      if (!tick.text().isEmpty()) {
        String text = Letters.shortened(tick.text(), Lettering.TICK.size(), room);
        Point at = new Point(x(i), y(tick.at()));
        if (first || last) {
          double aside = first ? -8 : 8;
          sheet.line(new Point(at.x() + aside / 2, at.y()), at, AXIS);
          Lettering lettering = first ? Lettering.TICK.end() : Lettering.TICK;
          sheet.words(new Point(at.x() + aside, at.y() + 4), text, lettering);
        } else {
          tick(at, text);
        }
      }
    }
  }

  private void name(int i) {
    boolean first = i == 0;
    boolean last = i == axes.size() - 1;
    double room = (x(1) - x(0)) * (staggered() ? 2 : 1) - 14;
    Lettering lettering = last ? Lettering.LABEL.emphasized().end() : Lettering.LABEL.middle();
    String text = Letters.shortened(axes.get(i).name(), lettering.size() * 1.06, room);
    double reach = lettering.width(text) / 2;
    double x = last ? sheet.width() - Sheet.EDGE : Math.max(x(i), first ? Sheet.EDGE + reach : 0);
    sheet.words(new Point(x, top - (staggered() && i % 2 == 0 ? 30 : 13)), text, lettering);
  }

  /** Writes a tick on a ground that keeps lines away from its letters. */
  private void tick(Point at, String text) {
    sheet.line(new Point(at.x() - 4, at.y()), at, AXIS);
    double width = Lettering.TICK.width(text);
    Point corner = new Point(at.x() + 3, at.y() - 7.5);
    sheet.draw(new Mark.Box(corner, width + 5, 15, new Fill(Palette.PAPER, 0.8)));
    Lettering lettering = Lettering.TICK.in(Palette.INK);
    sheet.words(new Point(at.x() + 5.5, at.y() + 4), text, lettering);
  }
}
