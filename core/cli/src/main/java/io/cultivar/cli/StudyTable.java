package io.cultivar.cli;

import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.Value;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.problem.Printable;
import io.cultivar.runner.study.StudyResult;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells a person how a study ended: the best trials as a table, then the winner in a line. */
final class StudyTable {
  private static final int ROWS = 10;

  /** A component whose options are all searched. */
  private static final Pattern SEARCHED_OPTIONS =
      Pattern.compile("^\\{type: ([^,{}]+)(?:, [^,{}:]+: \\$[^$,{}]+)*}$");

  private final StudyResult result;
  private final Study study;
  private final Goal goal;
  private final boolean quiet;
  private final boolean verbose;

  StudyTable(StudyResult result, boolean quiet, boolean verbose) {
    this.result = result;
    this.study = result.study();
    this.goal = study.goals().get(0);
    this.quiet = quiet;
    this.verbose = verbose;
  }

  void print(PrintStream out) {
    List<Trial> complete =
        study.trials().stream()
            .filter(trial -> trial.state() == Trial.State.COMPLETE)
            .sorted(byGoal())
            .toList();
    if (!quiet) {
      table(out, complete);
      failures(out);
    }
    result.bestTrial().ifPresent(best -> out.println(winner(best)));
    if (complete.isEmpty()) {
      out.println(Printable.text(study.name()) + ": no trial is complete");
    }
  }

  private Comparator<Trial> byGoal() {
    return (a, b) -> {
      double left = a.metrics().get(goal.metric());
      double right = b.metrics().get(goal.metric());
      return goal.direction().better(left, right)
          ? -1
          : goal.direction().better(right, left) ? 1 : Integer.compare(a.number(), b.number());
    };
  }

  private void table(PrintStream out, List<Trial> complete) {
    if (complete.isEmpty()) {
      return;
    }
    List<String> metrics = metrics(complete.get(0));
    List<String> header = new ArrayList<>(List.of("trial"));
    header.addAll(metrics);
    study.space().parameters().forEach(parameter -> header.add(parameter.name()));
    TextTable table = new TextTable(header);
    int rows = verbose ? complete.size() : Math.min(ROWS, complete.size());
    complete.subList(0, rows).forEach(trial -> table.add(row(trial, metrics)));
    table.print(out);
    if (rows < complete.size()) {
      out.println("  … and " + (complete.size() - rows) + " more; --verbose shows all");
    }
  }

  /** The goals first, then the other metrics; those of training last, if there are others. */
  private List<String> metrics(Trial trial) {
    List<String> names = new ArrayList<>();
    study.goals().forEach(each -> names.add(each.metric()));
    trial.metrics().asMap().keySet().stream()
        .filter(name -> !names.contains(name))
        .sorted(Comparator.comparing(name -> name.startsWith("train.")))
        .limit(verbose ? Integer.MAX_VALUE : 4 - Math.min(4, names.size()))
        .forEach(names::add);
    return names;
  }

  private List<String> row(Trial trial, List<String> metrics) {
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(trial.number()));
    metrics.forEach(metric -> cells.add(metric(trial, metric)));
    for (Parameter parameter : study.space().parameters()) {
      cells.add(trial.values().find(parameter.name()).map(StudyTable::text).orElse("-"));
    }
    return cells;
  }

  /** The mean, and where there are repeats their standard deviation. */
  private static String metric(Trial trial, String metric) {
    Measurement mean = trial.metrics();
    if (mean.find(metric).isEmpty()) {
      return "-";
    }
    String text = Numbers.text(mean.get(metric));
    if (trial.repeats().size() < 2) {
      return text;
    }
    double squares = 0;
    for (Measurement repeat : trial.repeats()) {
      double distance = repeat.get(metric) - mean.get(metric);
      squares += distance * distance;
    }
    double deviation = Math.sqrt(squares / (trial.repeats().size() - 1));
    return text + " ± " + Numbers.spread(deviation, mean.get(metric));
  }

  /** A number rounded; a component without the options that have columns of their own. */
  private static String text(Value value) {
    return value instanceof Value.Real real
        ? Numbers.text(real.value())
        : SEARCHED_OPTIONS.matcher(value.toString()).replaceFirst("$1");
  }

  private void failures(PrintStream out) {
    Map<String, Long> reasons =
        study.trials().stream()
            .flatMap(trial -> trial.failure().stream())
            .collect(
                Collectors.groupingBy(reason -> reason, LinkedHashMap::new, Collectors.counting()));
    reasons.forEach(
        (reason, count) -> out.println("  " + count + " failed: " + Printable.text(reason)));
  }

  private String winner(Trial best) {
    String values =
        best.values().asMap().entrySet().stream()
            .map(entry -> entry.getKey() + " = " + text(entry.getValue()))
            .collect(Collectors.joining(", "));
    return Printable.text(
        study.name()
            + ": best is trial "
            + best.number()
            + " of "
            + study.trials().size()
            + ", "
            + goal.metric()
            + " "
            + metric(best, goal.metric())
            + (values.isEmpty() ? "" : "; " + values));
  }
}
