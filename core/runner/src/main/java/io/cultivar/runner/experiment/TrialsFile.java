package io.cultivar.runner.experiment;

import io.cultivar.api.space.Value;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.problem.Place;
import io.cultivar.runner.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file of an experiment, with some of its trials in place of its search. Immutable. */
final class TrialsFile {
  /** Where something stands that is in no file yet. */
  private static final Place NOWHERE = new Place("", 0, 0);

  /** What belongs to a search. */
  private static final List<String> SEARCH =
      List.of("trials", "pruner", "strategy", "enqueue", "transfer-from", "confirm");

  private final Node.Mapping file;

  private TrialsFile(Node.Mapping file) {
    this.file = file;
  }

  /**
   * A file.
   *
   * @param name the study's name
   * @param trials the trials that it tries, in their order; at least one
   */
  static TrialsFile of(Experiment experiment, String name, List<Trial> trials) {
    TrialsFile base =
        new TrialsFile(experiment.file().without(SEARCH))
            .with("experiment", name)
            .with("seed", Long.toString(experiment.plan().seed()));
    boolean varying = !trials.get(0).values().asMap().isEmpty();
    return varying ? base.with("strategy", manual(trials)) : base;
  }

  private static Node manual(List<Trial> trials) {
    List<Node> all = trials.stream().map(trial -> values(trial.values().asMap())).toList();
    Map<String, Node.Entry> manual = new LinkedHashMap<>();
    manual.put("type", entry(scalar("manual")));
    manual.put("trials", entry(new Node.Sequence(NOWHERE, all)));
    return new Node.Mapping(NOWHERE, manual);
  }

  private static Node values(Map<String, Value> values) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    values.forEach((name, value) -> entries.put(name, entry(scalar(value.toString()))));
    return new Node.Mapping(NOWHERE, entries);
  }

  /** The same with a value set. */
  TrialsFile with(String key, String value) {
    return with(key, scalar(value));
  }

  /** The same with a map of values set. */
  TrialsFile with(String key, Map<String, String> values) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    values.forEach((name, value) -> entries.put(name, entry(scalar(value))));
    return with(key, new Node.Mapping(NOWHERE, entries));
  }

  private TrialsFile with(String key, Node value) {
    return new TrialsFile(file.with(key, entry(value)));
  }

  /** The file as a tree. */
  Node.Mapping tree() {
    return file;
  }

  private static Node scalar(String text) {
    return new Node.Scalar(NOWHERE, text, false);
  }

  private static Node.Entry entry(Node value) {
    return new Node.Entry(NOWHERE, value);
  }
}
