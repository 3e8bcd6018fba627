package io.cultivar.runner.experiment;

import io.cultivar.api.study.Trial;
import io.cultivar.runner.problem.Place;
import io.cultivar.runner.yaml.Node;
import io.cultivar.runner.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An experiment that does one trial of a study again, and measures the same to the bit. */
public final class WinnerFile {
  /** Where something stands that is in no file yet. */
  private static final Place NOWHERE = new Place("", 0, 0);

  private WinnerFile() {}

  /**
   * The text of its file; its paths count from where those of the study's experiment do.
   *
   * @param experiment the study's
   * @param trial the trial
   */
  public static String of(Experiment experiment, Trial trial) {
    Node.Mapping file =
        experiment
            .file()
            .without(List.of("trials", "pruner", "strategy", "enqueue", "transfer-from"));
    file = file.with("experiment", scalar(experiment.plan().name() + "-best"));
    file = file.with("seed", scalar(Long.toString(experiment.plan().seed())));
    file = file.with("as-trial", scalar(Integer.toString(trial.number())));
    if (!trial.values().asMap().isEmpty()) {
      file = file.with("strategy", entry(strategy(trial)));
    }
    return YamlWriter.write(file);
  }

  private static Node strategy(Trial trial) {
    Map<String, Node.Entry> values = new LinkedHashMap<>();
    trial.values().asMap().forEach((name, value) -> values.put(name, scalar(value.toString())));
    Map<String, Node.Entry> manual = new LinkedHashMap<>();
    manual.put("type", scalar("manual"));
    manual.put(
        "trials", entry(new Node.Sequence(NOWHERE, List.of(new Node.Mapping(NOWHERE, values)))));
    return new Node.Mapping(NOWHERE, manual);
  }

  private static Node.Entry scalar(String text) {
    return entry(new Node.Scalar(NOWHERE, text, false));
  }

  private static Node.Entry entry(Node value) {
    return new Node.Entry(NOWHERE, value);
  }
}
