package io.cultivar.cli;

import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.StudySession;
import io.cultivar.runner.problem.Printable;
import io.cultivar.runner.steering.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does trials again and compares. */
@Command(
    name = "verify",
    description = "Does trials of a study again, and says where they differ, and what has changed.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "STUDY", description = "the study's name")
  private String study;

  @Option(
      names = "--trial",
      paramLabel = "N",
      description = "a trial to do again (default: the best); repeatable")
  private List<Integer> wanted = new ArrayList<>();

  @Option(names = "--all", description = "do all trials again")
  private boolean all;

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      description = "from where the paths of the experiment count (default: where they did)")
  private Path directory;

  @Mixin private CommonOptions common;
  @Mixin private StoreOptions store;
  @Mixin private WorkerOptions workers;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Cultivar cultivar = common.cultivar(console, workers.count(), store.url());
        StudySession session = cultivar.revisit(study, Optional.ofNullable(directory))) {
      int different = 0;
      for (Trial kept : chosen(session)) {
        TrialDifference difference = new TrialDifference(kept, session.repeat(kept));
        different += difference.same() ? 0 : 1;
        console.out().println(common.json() ? difference.json() : difference.text());
      }
      if (different > 0) {
        for (String change : session.changes()) {
          console.err().println("  since then: " + Printable.line(change));
        }
        if (session.changes().isEmpty()) {
          console.err().println("  nothing that Cultivar knows of has changed since");
        }
      }
      return different > 0 ? ExitCode.DIFFERENT : ExitCode.OK;
    }
  }

  private List<Trial> chosen(StudySession session) throws IOException {
    List<Trial> chosen = new ArrayList<>();
    Tally tally = new Tally(study, session.description().goals(), 1);
    Asked asked = Asked.of(session.journal());
    session
        .journal()
        .read(
            Detail.REPORTS,
            0,
            trial -> {
              tally.add(trial);
              boolean ended = trial.state() != Trial.State.RUNNING;
              if (ended && (all || wanted.contains(trial.number()))) {
                if (asked.ended(trial)) {
                  console.say("trial " + trial.number() + " was ended by hand: it is left out");
                } else {
                  chosen.add(trial);
                }
              }
            });
    for (int number : wanted) {
      if (chosen.stream().noneMatch(trial -> trial.number() == number)) {
        throw new UserException("there is no trial " + number + " that has ended");
      }
    }
    if (!all && wanted.isEmpty()) {
      tally.best().ifPresent(chosen::add);
    }
    if (chosen.isEmpty()) {
      throw new UserException("no trial of '" + Printable.line(study) + "' is complete");
    }
    return chosen;
  }
}
