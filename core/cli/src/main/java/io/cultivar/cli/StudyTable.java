package io.cultivar.cli;

import io.cultivar.api.space.Value;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Trial;
import io.cultivar.cli.terminal.Ink;
import io.cultivar.cli.terminal.Terminal;
import io.cultivar.runner.account.Numbers;
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

  /** So many reasons for failures are told. */
  private static final int REASONS = 5;

  /** A component whose options are all searched. */
  private static final Pattern SEARCHED_OPTIONS =
      Pattern.compile("^\\{type: ([^,{}]+)(?:, [^,{}:]+: \\$[^$,{}]+)*}$");

  private final Tally study;
  private final Goal goal;
  private final boolean quiet;
  private final boolean verbose;
  private final boolean confirmed;

  /**
   * One of a study.
   *
   * @param quiet whether only the winner is told
   * @param verbose whether all trials are shown
   * @param confirmed whether the best are evaluated again after the search, and another may win
   */
  StudyTable(Tally study, boolean quiet, boolean verbose, boolean confirmed) {
    this.study = study;
    this.goal = study.goals().get(0);
    this.confirmed = confirmed;
    this.quiet = quiet;
    this.verbose = verbose;
  }

  /** How many trials a table shows. */
  static int rows(boolean verbose) {
    return verbose ? Integer.MAX_VALUE : ROWS;
  }

  /** Prints it, as wide as it may be. */
  void print(PrintStream out, Terminal terminal) {
    if (!quiet) {
      table(out, verbose ? terminal.wide(Integer.MAX_VALUE) : terminal, terminal);
      pruned(out, terminal);
      failures(out, terminal);
    }
    study.best().ifPresent(best -> winner(best, out, terminal));
    if (study.best().isEmpty()) {
      terminal.wrap(study.name() + ": no trial is complete", 4).forEach(out::println);
    }
  }

  private void table(PrintStream out, Terminal room, Terminal terminal) {
    if (study.best().isEmpty()) {
      return;
    }
    List<String> metrics = metrics(study.top().get(0));
    Set<String> parameters = new LinkedHashSet<>();
    study.top().forEach(trial -> parameters.addAll(trial.values().asMap().keySet()));
    TextTable table = TextTable.of(columns(metrics, parameters));
    for (Trial trial : study.top()) {
      table.add(row(trial, metrics, parameters));
      if (trial == study.top().get(0)) {
        table.mark();
      }
    }
    List<String> leftOut = table.print(out, room);
    int more = study.count(Trial.State.COMPLETE) - study.top().size();
    if (more > 0) {
      hint(out, terminal, "… and " + more + " more; --verbose shows all");
    }
    if (!leftOut.isEmpty()) {
      String names = String.join(", ", leftOut);
      hint(out, terminal, "not shown: " + names + "; a wider terminal or --verbose shows them");
    }
  }

  private static void hint(PrintStream out, Terminal terminal, String text) {
    terminal.wrap("  " + text, 2).forEach(line -> out.println(terminal.paint(Ink.HINT, line)));
  }

  /** Metrics beside the goals are dispensable, and parameters that have one value in all rows. */
  private List<TableColumn> columns(List<String> metrics, Set<String> parameters) {
    List<TableColumn> columns = new ArrayList<>(List.of(new TableColumn("trial", 0)));
    int goals = study.goals().size();
    for (int i = 0; i < metrics.size(); i++) {
      columns.add(new TableColumn(metrics.get(i), i < goals ? i : 2 * TableColumn.DISPENSABLE + i));
    }
    int rank = goals;
    for (String parameter : parameters) {
      columns.add(
          new TableColumn(parameter, rank++ + (varies(parameter) ? 0 : TableColumn.DISPENSABLE)));
    }
    return columns;
  }

  private boolean varies(String parameter) {
    return study.top().stream().map(trial -> trial.values().find(parameter)).distinct().count() > 1;
  }

  /**
   * The goals first, then the other metrics without their parts; those of training last, if there
   * are others.
   */
  private List<String> metrics(Trial trial) {
    List<String> names = new ArrayList<>();
    study.goals().forEach(each -> names.add(each.metric()));
    Set<String> measured = trial.metrics().asMap().keySet();
    measured.stream()
        .filter(name -> !names.contains(name) && !Measurement.isPart(name, measured))
        .sorted(Comparator.comparing(name -> name.startsWith("train.")))
        .limit(verbose ? Integer.MAX_VALUE : 4 - Math.min(4, names.size()))
        .forEach(names::add);
    return names;
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

  private void pruned(PrintStream out, Terminal terminal) {
    int count = study.count(Trial.State.PRUNED);
    if (count > 0) {
      String text = "  " + count + " pruned: ended early, as the pruner decided";
      terminal.wrap(text, 4).forEach(out::println);
    }
  }

  private void failures(PrintStream out, Terminal terminal) {
    List<FailureGroups.Group> groups = study.failures();
    groups.stream()
        .limit(verbose ? Integer.MAX_VALUE : REASONS)
        .map(StudyTable::failure)
        .flatMap(text -> terminal.wrap(text, 4).stream())
        .forEach(line -> out.println(terminal.paint(Ink.BAD, line)));
    if (!verbose && groups.size() > REASONS) {
      int more = groups.size() - REASONS;
      hint(out, terminal, "… and for " + more + " more reasons; --verbose shows all");
    }
  }

  private static String failure(FailureGroups.Group group) {
    String trials = group.count() == 1 ? "trial " : "first trial ";
    return "  "
        + group.count()
        + " failed: "
        + group.reason()
        + " ("
        + trials
        + group.trial()
        + ")";
  }

  private void winner(Trial best, PrintStream out, Terminal terminal) {
    String which = confirmed ? ": best of the search is trial " : ": best is trial ";
    String trial = study.name() + which + best.number() + " of " + study.trials();
    String value = goal.metric() + " " + metric(best, goal.metric());
    String head = trial + ", " + value;
    String values =
        best.values().asMap().entrySet().stream()
            .map(entry -> entry.getKey() + " = " + text(entry.getValue()))
            .collect(Collectors.joining(", "));
    String line = values.isEmpty() ? head : head + "; " + values;
    if (terminal.fits(line)) {
      String whole = terminal.text(line);
      int end = Math.min(whole.length(), terminal.text(head).length());
      out.println(terminal.paint(Ink.BEST, whole.substring(0, end)) + whole.substring(end));
      return;
    }
    List<String> heads = terminal.fits(head) ? List.of(head) : List.of(trial + ",", "    " + value);
    heads.stream()
        .flatMap(part -> terminal.wrap(part, 4).stream())
        .forEach(part -> out.println(terminal.paint(Ink.BEST, part)));
    terminal.wrap("    " + values, 4).forEach(out::println);
  }
}
