package io.cultivar.cli;

import io.cultivar.runner.Cultivar;
import io.cultivar.runner.StudySession;
import io.cultivar.runner.component.KernelsChoice;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works on a study that others may be working on. */
@Command(
    name = "work",
    description = "Works on a study that is kept, beside other processes and machines.",
    mixinStandardHelpOptions = true)
final class WorkCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "STUDY", description = "the study's name")
  private String study;

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      description = "from where the paths of the experiment count (default: where they did)")
  private Path directory;

  @Mixin private CommonOptions common;
  @Mixin private StoreOptions store;
  @Mixin private WorkerOptions workers;

  WorkCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    StudyRunning running = new StudyRunning(console, common);
    try (Cultivar cultivar = common.cultivar(console, workers.count(), store.url());
        StudySession session =
            cultivar.work(study, Optional.ofNullable(directory), running.listeners())) {
      KernelsChoice.missed(cultivar.registry()).forEach(console::say);
      return running.run(session, cultivar, "run the same command to go on");
    }
  }
}
