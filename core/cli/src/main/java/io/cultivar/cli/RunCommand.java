package io.cultivar.cli;

import io.cultivar.runner.Cultivar;
import io.cultivar.runner.StudySession;
import io.cultivar.runner.component.KernelsChoice;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.resume.Beginning;
import java.io.IOException;
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

  @Mixin private WorkerOptions workers;

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
    if (fresh && extend) {
      throw new UserException("--fresh begins another study, --extend goes on: choose one");
    }
    try (Cultivar cultivar = common.cultivar(console, workers.count(), store.url())) {
      Experiment checked = cultivar.check(experiment.source());
      checked.warnings().forEach(warning -> console.say(warning.toString()));
      KernelsChoice.missed(cultivar.registry()).forEach(console::say);
      if (!common.quiet()) {
        checked.plan().explanation().ifPresent(why -> console.say("strategy: " + why));
      }
      return run(cultivar, checked);
    }
  }

  private int run(Cultivar cultivar, Experiment checked)
      throws IOException, InvalidExperimentException {
    StudyRunning running = new StudyRunning(console, common);
    try (StudySession session = cultivar.open(checked, beginning(), running.listeners())) {
      return running.run(session, cultivar, "run the same command to go on");
    }
  }

  private Beginning beginning() {
    return fresh ? Beginning.FRESH : extend ? Beginning.EXTEND : Beginning.RESUME;
  }
}
