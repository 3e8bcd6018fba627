package io.cultivar.cli;

import io.cultivar.runner.Cultivar;
import io.cultivar.runner.steering.Request;
import io.cultivar.runner.steering.Steering;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Pauses a study that runs. */
@Command(
    name = "pause",
    description = "Pauses a study for all who run it: what runs ends, and nothing more is begun.",
    mixinStandardHelpOptions = true)
final class PauseCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "STUDY", description = "the study's name")
  private String study;

  @Mixin private CommonOptions common;
  @Mixin private StoreOptions store;

  PauseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Cultivar cultivar = common.cultivar(console, 1, store.url());
        Steering steering = cultivar.steer(study)) {
      int workers = steering.pause();
      String then = "trials that run end first; cultivar resume " + study + " lets it go on";
      new Asking(study, new Request.Pause(), workers).tell(console, common, then);
      return ExitCode.OK;
    }
  }
}
