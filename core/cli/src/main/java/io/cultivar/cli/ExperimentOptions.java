package io.cultivar.cli;

import io.cultivar.runner.experiment.ExperimentSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which experiment, and what replaces its values. Picocli fills the fields. */
final class ExperimentOptions {
  @Parameters(paramLabel = "FILE", description = "the experiment file")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "replace a value of the file, such as objective.epochs=5; repeatable")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--seed", paramLabel = "N", description = "replace the seed")
  private String seed;

  @Option(names = "--trials", paramLabel = "N", description = "replace the number of trials")
  private String trials;

  ExperimentOptions() {}

  /** The experiment with its values replaced. */
  ExperimentSource source() throws IOException {
    List<ExperimentSource.Setting> all = new ArrayList<>();
    for (String setting : settings) {
      try {
        all.add(ExperimentSource.Setting.of(setting));
      } catch (IllegalArgumentException e) {
        throw new UserException(e.getMessage());
      }
    }
    add(all, "seed", seed);
    add(all, "trials", trials);
    return ExperimentSource.of(file).with(all);
  }

  private static void add(List<ExperimentSource.Setting> all, String key, String value) {
    if (value != null) {
      all.add(new ExperimentSource.Setting(key, value, "--" + key + " " + value));
    }
  }
}
