package io.cultivar.cli;

import io.cultivar.api.run.StudyListener;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.StudySession;
import io.cultivar.runner.component.KernelsChoice;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.resume.Beginning;
import io.cultivar.runner.study.StudyResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs an experiment and says what won. */
@Command(
    name = "run",
    description = "Runs an experiment and says what won.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ExperimentOptions experiment;
  @Mixin private CommonOptions common;
  @Mixin private StoreOptions store;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "how many evaluations run at once (default: the cores); never changes a result")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--fresh",
      description = "begin another study, if there is one of the experiment's name")
  private boolean fresh;

  @Option(
      names = "--extend",
      description = "go on with a study that the experiment extends: more trials, a wider range")
  private boolean extend;

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (workers < 1) {
      throw new UserException("--workers must be at least 1, was " + workers);
    }
    if (fresh && extend) {
      throw new UserException("--fresh begins another study, --extend goes on: choose one");
    }
    try (Cultivar cultivar = common.cultivar(console, workers, store.url())) {
      Experiment checked = cultivar.check(experiment.source());
      checked.warnings().forEach(warning -> console.err().println(warning));
      KernelsChoice.missed(cultivar.registry()).forEach(console.err()::println);
      return run(cultivar, checked);
    }
  }

  private int run(Cultivar cultivar, Experiment checked) throws IOException {
    try (StudySession session = cultivar.open(checked, beginning(), listeners())) {
      session.changes().forEach(change -> console.err().println("note: " + change));
      Interrupts interrupts = new Interrupts(session);
      try {
        StudyResult result = session.run();
        tell(result);
        return code(result);
      } finally {
        interrupts.close();
      }
    }
  }

  private Beginning beginning() {
    return fresh ? Beginning.FRESH : extend ? Beginning.EXTEND : Beginning.RESUME;
  }

  private StudyListener[] listeners() {
    List<StudyListener> listeners = new ArrayList<>();
    if (common.json()) {
      listeners.add(new JsonLines(console.out()));
    }
    if (!common.quiet()) {
      listeners.add(new Progress(console.err(), console.live()));
    }
    return listeners.toArray(StudyListener[]::new);
  }

  private void tell(StudyResult result) {
    if (common.json()) {
      console.out().println(StudyJson.study(result));
    } else {
      new StudyTable(result, common.quiet(), common.verbose()).print(console.out());
    }
    if (result.end() == StudyResult.End.CANCELLED) {
      console.err().println("interrupted; run the same command to go on");
    }
    if (result.end() == StudyResult.End.TOO_MANY_FAILURES) {
      console
          .err()
          .println("ended early: too many trials failed; see max-failures to let it go on");
    }
    console.out().flush();
  }

  private static int code(StudyResult result) {
    if (result.end() == StudyResult.End.CANCELLED) {
      return ExitCode.INTERRUPTED;
    }
    List<Trial> trials = result.study().trials();
    boolean allFailed =
        !trials.isEmpty() && trials.stream().allMatch(trial -> trial.state() == Trial.State.FAILED);
    return allFailed ? ExitCode.NO_TRIAL : ExitCode.OK;
  }
}
