package io.cultivar.cli;

import io.cultivar.runner.Cultivar;
import io.cultivar.runner.steering.Request;
import io.cultivar.runner.steering.Steering;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets a paused study go on. */
@Command(
    name = "resume",
    description = "Lets a paused study go on, for all who run it.",
    mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "STUDY", description = "the study's name")
  private String study;

  @Mixin private CommonOptions common;
  @Mixin private StoreOptions store;

  ResumeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Cultivar cultivar = common.cultivar(console, 1, store.url());
        Steering steering = cultivar.steer(study)) {
      int workers = steering.resume();
      String then = workers == 0 ? "cultivar work " + study + " goes on with it" : "it goes on";
      new Asking(study, new Request.Resume(), workers).tell(console, common, then);
      return ExitCode.OK;
    }
  }
}
