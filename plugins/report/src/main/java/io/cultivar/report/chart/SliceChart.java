package io.cultivar.report.chart;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import java.util.List;
import java.util.stream.DoubleStream;

/** The goal over one parameter alone. */
final class SliceChart {
  private static final double WIDTH = 480;
  private static final double HEIGHT = 210;

  /** The repeats of more trials, or more repeats, are not drawn one by one. */
  private static final int FEW_TRIALS = 12;

  private static final int FEW_REPEATS = 600;

  private final Results results;
  private final Parameter parameter;
  private final Goal goal;
  private final List<KeptTrial> trials;
  private final boolean repeats;

  private SliceChart(Results results, Parameter parameter) {
    this.results = results;
    this.parameter = parameter;
    goal = results.goals().get(0);
    trials =
        results.ranking().stream()
            .filter(trial -> trial.values().find(parameter.name()).isPresent())
            .toList();
    int measured = trials.stream().mapToInt(trial -> trial.repeats().size()).sum();
    repeats = trials.size() <= FEW_TRIALS && measured > trials.size() && measured <= FEW_REPEATS;
  }

  /** Draws it for a parameter that complete trials use. */
  static Drawing of(Results results, Parameter parameter) {
    return new SliceChart(results, parameter).draw();
  }

  private Drawing draw() {
    Sheet sheet = new Sheet(goal.metric() + " over " + parameter.name(), results.name(), WIDTH);
    NumberAxis up =
        repeats
            ? ResultAxes.measured(
                goal.metric(), DoubleStream.concat(means(), single()), goal.direction())
            : ResultAxes.of(goal, results);
    Axis across = ResultAxes.of(parameter);
    Plot plot = sheet.plot(across, up, HEIGHT);
    if (repeats) {
      trials.forEach(trial -> drawRepeats(sheet, plot, trial));
    }
    List<KeptTrial> drawn = Dots.of(trials);
    for (KeptTrial trial : drawn) {
      Point at =
          new Point(x(plot, trial, repeats ? 0 : trial.number()), plot.y(results.goal(trial)));
      Fill fill = repeats ? Fill.of(Palette.MARK) : Dots.fill(Palette.MARK, drawn.size());
      sheet.draw(new Mark.Dot(at, repeats ? 4.2 : Dots.radius(drawn.size()), fill));
    }
    sheet.note(
        repeats ? "Large dots: trials, the means of their repeats; pale ones: repeats." : "");
    sheet.note(Dots.note(trials));
    sheet.note(ResultAxes.beyond(up, means()));
    return sheet.finish(
        Numerals.count(trials.size(), "complete trial")
            + ", each at its "
            + parameter.name()
            + ".");
  }

  private DoubleStream means() {
    return trials.stream().mapToDouble(results::goal);
  }

  private DoubleStream single() {
    return trials.stream()
        .flatMap(trial -> trial.repeats().stream())
        .mapToDouble(repeat -> repeat.find(goal.metric()).orElse(Double.NaN));
  }

  private void drawRepeats(Sheet sheet, Plot plot, KeptTrial trial) {
    int index = 1;
    for (Measurement repeat : trial.repeats()) {
      double value = repeat.find(goal.metric()).orElse(Double.NaN);
      if (Double.isFinite(value)) {
        Point at = new Point(x(plot, trial, index), plot.y(value));
        sheet.draw(new Mark.Dot(at, 2.6, new Fill(Palette.MARK, 0.3)));
      }
      index++;
    }
  }

  /** How far right a trial is; those of one variant are a little apart, 0 being its middle. */
  private double x(Plot plot, KeptTrial trial, int apart) {
    double value = ResultAxes.number(parameter, trial.values());
    if (plot.across() instanceof ChoiceAxis && apart > 0) {
      // A variant is 1 wide.
      return plot.x(value + 0.5 * Dots.aside(apart));
    }
    return plot.x(value);
  }
}
