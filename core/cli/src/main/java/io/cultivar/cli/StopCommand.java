package io.cultivar.cli;

import io.cultivar.runner.Cultivar;
import io.cultivar.runner.steering.Request;
import io.cultivar.runner.steering.Steering;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stops a study that others run, or ends one of its trials. */
@Command(
    name = "stop",
    description =
        "Stops a study for all who run it, so that it can go on later; or ends one of its trials.",
    mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "STUDY", description = "the study's name")
  private String study;

  @Option(
      names = "--trial",
      paramLabel = "N",
      description = "end only this trial: it counts as pruned, with what it reported last")
  private Integer trial;

  @Mixin private CommonOptions common;
  @Mixin private StoreOptions store;

  StopCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Cultivar cultivar = common.cultivar(console, 1, store.url());
        Steering steering = cultivar.steer(study)) {
      if (trial == null) {
        stop(steering);
      } else {
        stopTrial(steering);
      }
      return ExitCode.OK;
    }
  }

  private void stop(Steering steering) throws IOException {
    int workers = steering.stop();
    String then = "what has ended is kept; cultivar work " + study + " goes on with it";
    new Asking(study, new Request.Stop(), workers).tell(console, common, then);
  }

  private void stopTrial(Steering steering) throws IOException {
    steering.stopTrial(trial);
    String then = "it counts as pruned with what it reported last, or else as failed";
    new Asking(study, new Request.StopTrial(trial), 1).tell(console, common, then);
  }
}
