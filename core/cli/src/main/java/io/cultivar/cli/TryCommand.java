package io.cultivar.cli;

import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.StudySession;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.experiment.ExperimentSource;
import io.cultivar.runner.problem.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries values that a person chose. */
@Command(
    name = "try",
    description = "Tries values of your choice, as one more trial of the experiment's study.",
    mixinStandardHelpOptions = true)
final class TryCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "the experiment file")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      required = true,
      description = "the value of a parameter; those not given are the best trial's")
  private Map<String, String> given = new HashMap<>();

  @Mixin private CommonOptions common;
  @Mixin private StoreOptions store;
  @Mixin private WorkerOptions workers;

  TryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Cultivar cultivar = common.cultivar(console, workers.count(), store.url())) {
      Experiment experiment = cultivar.check(ExperimentSource.of(file));
      SearchSpace space = experiment.plan().search().space();
      HandValues values = new HandValues(given, "--set ");
      values.requireKnown(space);
      try (StudySession session = cultivar.open(experiment)) {
        session.changes().forEach(change -> console.say("note: " + change));
        Tally before = tally(session);
        Trial trial = session.tryOut(values.of(space, before.best()));
        tell(trial, before, tally(session));
        return trial.state() == Trial.State.FAILED ? ExitCode.NO_TRIAL : ExitCode.OK;
      }
    }
  }

  private static Tally tally(StudySession session) throws IOException {
    Tally tally =
        new Tally(session.description().name(), session.description().goals(), Integer.MAX_VALUE);
    session.journal().read(Detail.RESULTS, 0, tally::add);
    return tally;
  }

  private void tell(Trial trial, Tally before, Tally after) {
    if (common.json()) {
      console.out().println(StudyJson.trial(trial, OptionalDouble.empty()));
      return;
    }
    String metric = after.goals().get(0).metric();
    console.out().print("trial " + trial.number() + " by hand: ");
    if (trial.state() == Trial.State.FAILED) {
      console.out().println(Printable.line("failed: " + trial.failure().orElse("")));
      return;
    }
    int rank = 1;
    while (after.top().get(rank - 1).number() != trial.number()) {
      rank++;
    }
    console
        .out()
        .println(
            Printable.line(
                metric
                    + " "
                    + StudyTable.metric(trial, metric)
                    + ", rank "
                    + rank
                    + " of "
                    + after.top().size()));
    before.best().ifPresent(best -> compare(trial, best, metric));
  }

  private void compare(Trial trial, Trial best, String metric) {
    StringBuilder changed = new StringBuilder();
    trial
        .values()
        .asMap()
        .forEach(
            (name, value) -> {
              Optional<Value> was = best.values().find(name);
              if (!was.equals(Optional.of(value))) {
                changed
                    .append(changed.isEmpty() ? "" : ", ")
                    .append(name)
                    .append(' ')
                    .append(was.map(StudyTable::text).orElse("-"))
                    .append(" → ")
                    .append(StudyTable.text(value));
              }
            });
    console
        .out()
        .println(
            Printable.line(
                "  before, trial "
                    + best.number()
                    + " was the best with "
                    + StudyTable.metric(best, metric)
                    + "; changed: "
                    + (changed.isEmpty() ? "nothing" : changed)));
  }
}
