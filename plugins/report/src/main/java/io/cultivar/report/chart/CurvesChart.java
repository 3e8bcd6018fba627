package io.cultivar.report.chart;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.Value;
import io.cultivar.report.chart.LearningCurve.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How the best trials learned: a line for each, with a band over its repeats. */
final class CurvesChart {
  private static final double HEIGHT = 290;
  private static final double ENDS = 40;

  /** A range that spans more is drawn on a log scale. */
  private static final double WIDE = 1000;

  private final Results results;
  private final String metric;
  private final List<LearningCurve> curves;

  private CurvesChart(Results results, String metric, List<LearningCurve> curves) {
    this.results = results;
    this.metric = metric;
    this.curves = curves;
  }

  /** Draws it, if complete trials reported at several steps. */
  static Optional<Drawing> of(Results results) throws IOException {
    List<KeptTrial> reporting = reporting(results);
    String metric = metric(results, reporting);
    List<LearningCurve> curves =
        reporting.stream()
            .map(trial -> LearningCurve.of(trial, metric))
            .filter(curve -> curve.steps().size() > 1)
            .toList();
    return curves.isEmpty()
        ? Optional.empty()
        : Optional.of(new CurvesChart(results, metric, curves).draw());
  }

  /**
   * The trials whose curves are drawn, with their reports: all where they are few, else the best.
   */
  private static List<KeptTrial> reporting(Results results) throws IOException {
    List<Integer> numbers =
        results.foremost().stream().limit(Palette.series()).map(KeptTrial::number).toList();
    TreeMap<Integer, KeptTrial> byRank = new TreeMap<>();
    if (!numbers.isEmpty()) {
      results
          .account()
          .read(
              Detail.REPORTS,
              trial -> {
                if (numbers.contains(trial.number())) {
                  byRank.put(numbers.indexOf(trial.number()), trial);
                }
              });
    }
    return List.copyOf(byRank.values());
  }

  /** The goal's metric where it was reported, else the first that was. */
  private static String metric(Results results, List<KeptTrial> reporting) {
    List<String> reported =
        reporting.stream()
            .flatMap(trial -> trial.reports().stream())
            .flatMap(report -> report.metrics().asMap().keySet().stream())
            .distinct()
            .toList();
    String goal = results.goals().get(0).metric();
    return reported.isEmpty() || reported.contains(goal) ? goal : reported.get(0);
  }

  private Drawing draw() {
    Sheet sheet = new Sheet("Learning curves", results.name());
    sheet.legend(IntStream.range(0, curves.size()).mapToObj(this::entry).toList());
    Plot plot = sheet.plot(across(), up(), HEIGHT, ENDS);
    for (int i = 0; i < curves.size(); i++) {
      band(sheet, plot, i);
    }
    for (int i = 0; i < curves.size(); i++) {
      List<Point> line =
          curves.get(i).steps().stream().map(step -> plot.at(step.at(), step.mean())).toList();
      sheet.draw(new Mark.Line(line, Palette.pen(i)));
    }
    labelEnds(sheet, plot);
    sheet.note(explanation());
    return sheet.finish(
        Numerals.count(curves.size(), "learning curve")
            + " of "
            + metric
            + ": "
            + curves.stream().map(this::told).collect(Collectors.joining("; "))
            + ".");
  }

  private Sheet.Entry entry(int i) {
    KeptTrial trial = curves.get(i).trial();
    String goal = results.goals().get(0).metric() + " " + Numerals.of(results.goal(trial));
    String label = "#" + trial.number() + ": " + label(trial, told());
    return new Sheet.Entry(Palette.pen(i), label, goal);
  }

  private String told(LearningCurve curve) {
    Step first = curve.steps().get(0);
    Step last = curve.steps().get(curve.steps().size() - 1);
    return "trial "
        + curve.trial().number()
        + " ("
        + label(curve.trial(), told())
        + ") from "
        + Numerals.of(first.mean())
        + " to "
        + Numerals.of(last.mean());
  }

  /** The parameters by which the trials differ; all where they do not. */
  private Set<String> told() {
    List<String> names = results.used().stream().map(Parameter::name).toList();
    Set<String> differing =
        names.stream()
            .filter(
                name ->
                    curves.stream()
                            .map(curve -> curve.trial().values().find(name))
                            .distinct()
                            .count()
                        > 1)
            .collect(Collectors.toSet());
    return differing.isEmpty() ? Set.copyOf(names) : differing;
  }

  private static String label(KeptTrial trial, Set<String> told) {
    List<String> parts = new ArrayList<>();
    for (var entry : trial.values().asMap().entrySet()) {
      if (told.contains(entry.getKey())) {
        Value value = entry.getValue();
        parts.add(entry.getKey() + " = " + Wording.of(value));
      }
    }
    return String.join(", ", parts);
  }

  /** An axis that begins at 0 where that is not far. */
  private NumberAxis across() {
    double first = each(Step::at).min().orElseThrow();
    double last = each(Step::at).max().orElseThrow();
    return NumberAxis.whole("step", first > 0 && first <= last * 0.05 ? 0 : first, last);
  }

  /** Likewise. */
  private NumberAxis up() {
    double low = each(Step::low).min().orElseThrow();
    double high = each(Step::high).max().orElseThrow();
    double least = each(Step::mean).min().orElseThrow();
    if (least > 0 && each(Step::mean).max().orElseThrow() / least >= WIDE) {
      return NumberAxis.log(metric, Math.max(low, least / 3), high);
    }
    double room = (high - low) * 0.04;
    return NumberAxis.linear(metric, low >= 0 && low < high * 0.35 ? 0 : low - room, high + room);
  }

  private DoubleStream each(ToDoubleFunction<Step> number) {
    return curves.stream().flatMap(curve -> curve.steps().stream()).mapToDouble(number);
  }

  private void band(Sheet sheet, Plot plot, int i) {
    LearningCurve curve = curves.get(i);
    if (curve.steps().stream().anyMatch(step -> step.low() < step.high())) {
      List<Point> corners = new ArrayList<>();
      curve.steps().forEach(step -> corners.add(plot.at(step.at(), step.low())));
      Collections.reverse(corners);
      List<Point> edge = new ArrayList<>();
      curve.steps().forEach(step -> edge.add(plot.at(step.at(), step.high())));
      edge.addAll(corners);
      sheet.draw(new Mark.Area(edge, new Fill(Palette.series(i), 0.15)));
    }
  }

  /** Writes each trial's number at the end of its line, apart from each other. */
  private void labelEnds(Sheet sheet, Plot plot) {
    record End(Point at, String text, String colour) {}
    List<End> ends = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      List<Step> steps = curves.get(i).steps();
      Step last = steps.get(steps.size() - 1);
      String text = "#" + curves.get(i).trial().number();
      ends.add(new End(plot.at(last.at(), last.mean()), text, Palette.series(i)));
    }
    ends.sort(Comparator.comparingDouble(end -> end.at().y()));
    double[] places =
        Apart.of(
            ends.stream().map(end -> end.at().y() + 4).toList(),
            13,
            plot.top() + 4,
            plot.bottom() + 4);
    for (int i = 0; i < places.length; i++) {
      End end = ends.get(i);
      Lettering lettering = Lettering.TICK.in(end.colour());
      sheet.words(new Point(end.at().x() + 8, places[i]), end.text(), lettering);
    }
  }

  private String explanation() {
    int repeats = curves.stream().mapToInt(curve -> curve.trial().repeats().size()).max().orElse(0);
    return repeats < 2
        ? ""
        : "Lines: means of "
            + repeats
            + " repeats; bands: one standard deviation to each side,"
            + " within what was measured.";
  }
}
