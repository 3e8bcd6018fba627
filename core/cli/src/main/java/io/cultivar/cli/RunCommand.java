package io.cultivar.cli;

import io.cultivar.api.run.StudyListener;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.StudySession;
import io.cultivar.runner.component.KernelsChoice;
import io.cultivar.runner.experiment.Experiment;
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

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "how many evaluations run at once (default: the cores); never changes a result")
  private int workers = Runtime.getRuntime().availableProcessors();

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (workers < 1) {
      throw new UserException("--workers must be at least 1, was " + workers);
    }
    try (Cultivar cultivar = common.cultivar(console, workers)) {
      Experiment checked = cultivar.check(experiment.source());
      checked.warnings().forEach(warning -> console.err().println(warning));
      KernelsChoice.missed(cultivar.registry()).forEach(console.err()::println);
      return run(cultivar, checked);
    }
  }

  private int run(Cultivar cultivar, Experiment checked) throws IOException {
    try (StudySession session = cultivar.open(checked, listeners())) {
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
      console.err().println("interrupted; run the same command to start again");
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
