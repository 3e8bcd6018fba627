package io.cultivar.runner.experiment;

import io.cultivar.api.study.Trial;
import io.cultivar.runner.yaml.YamlWriter;
import java.util.List;

/** An experiment that does one trial of a study again, and measures the same to the bit. */
public final class WinnerFile {
  private WinnerFile() {}

  /**
   * The text of its file; its paths count from where those of the study's experiment do.
   *
   * @param experiment the study's
   * @param trial the trial
   */
  public static String of(Experiment experiment, Trial trial) {
    String name = experiment.plan().name() + "-best";
    return YamlWriter.write(
        TrialsFile.of(experiment, name, List.of(trial))
            .with("as-trial", Integer.toString(trial.number()))
            .tree());
  }
}
