package io.cultivar.cli;

import io.cultivar.api.space.Value;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.problem.Printable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells a person how a study stands: the best trials as a table, then the winner in a line. */
final class StudyTable {
  private static final int ROWS = 10;

  /** A component whose options are all searched. */
  private static final Pattern SEARCHED_OPTIONS =
      Pattern.compile("^\\{type: ([^,{}]+)(?:, [^,{}:]+: \\$[^$,{}]+)*}$");

  private final Tally study;
  private final Goal goal;
  private final boolean quiet;
  private final boolean verbose;

  StudyTable(Tally study, boolean quiet, boolean verbose) {
    this.study = study;
    this.goal = study.goals().get(0);
    this.quiet = quiet;
    this.verbose = verbose;
  }

  /** How many trials a table shows. */
  static int rows(boolean verbose) {
    return verbose ? Integer.MAX_VALUE : ROWS;
  }

  void print(PrintStream out) {
    if (!quiet) {
      table(out);
      pruned(out);
      failures(out);
    }
    study.best().ifPresent(best -> out.println(winner(best)));
    if (study.best().isEmpty()) {
      out.println(Printable.line(study.name()) + ": no trial is complete");
    }
  }

  private void table(PrintStream out) {
    if (study.best().isEmpty()) {
      return;
    }
    Set<String> parameters = new LinkedHashSet<>();
    study.top().forEach(trial -> parameters.addAll(trial.values().asMap().keySet()));
    List<String> metrics = metrics(study.top().get(0));
    List<String> header = new ArrayList<>(List.of("trial"));
    header.addAll(metrics);
    header.addAll(parameters);
    TextTable table = new TextTable(header);
    study.top().forEach(trial -> table.add(row(trial, metrics, parameters)));
    table.print(out);
    int more = study.count(Trial.State.COMPLETE) - study.top().size();
    if (more > 0) {
      out.println("  … and " + more + " more; --verbose shows all");
    }
  }

  /**
   * The goals first, then the other metrics without their parts; those of training last, if there
   * are others.
   */
  private List<String> metrics(Trial trial) {
    List<String> names = new ArrayList<>();
    study.goals().forEach(each -> names.add(each.metric()));
    trial.metrics().asMap().keySet().stream()
        .filter(name -> !names.contains(name) && !part(trial.metrics(), name))
        .sorted(Comparator.comparing(name -> name.startsWith("train.")))
        .limit(verbose ? Integer.MAX_VALUE : 4 - Math.min(4, names.size()))
        .forEach(names::add);
    return names;
  }

  /** Whether it is a part of another metric, such as its value on one fold. */
  private static boolean part(Measurement metrics, String name) {
    int mark = name.indexOf('@');
    return mark >= 0 && metrics.find(name.substring(0, mark)).isPresent();
  }

  private static List<String> row(Trial trial, List<String> metrics, Set<String> parameters) {
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(trial.number()));
    metrics.forEach(metric -> cells.add(metric(trial, metric)));
    for (String parameter : parameters) {
      cells.add(trial.values().find(parameter).map(StudyTable::text).orElse("-"));
    }
    return cells;
  }

  /** The mean, and where there are repeats their standard deviation. */
  static String metric(Trial trial, String metric) {
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
  static String text(Value value) {
    return value instanceof Value.Real real
        ? Numbers.text(real.value())
        : SEARCHED_OPTIONS.matcher(value.toString()).replaceFirst("$1");
  }

  private void pruned(PrintStream out) {
    int count = study.count(Trial.State.PRUNED);
    if (count > 0) {
      out.println("  " + count + " pruned: ended early, as the pruner decided");
    }
  }

  private void failures(PrintStream out) {
    study
        .failures()
        .forEach(
            (reason, count) -> out.println("  " + count + " failed: " + Printable.line(reason)));
  }

  private String winner(Trial best) {
    String values =
        best.values().asMap().entrySet().stream()
            .map(entry -> entry.getKey() + " = " + text(entry.getValue()))
            .collect(Collectors.joining(", "));
    return Printable.line(
        study.name()
            + ": best is trial "
            + best.number()
            + " of "
            + study.trials()
            + ", "
            + goal.metric()
            + " "
            + metric(best, goal.metric())
            + (values.isEmpty() ? "" : "; " + values));
  }
}
