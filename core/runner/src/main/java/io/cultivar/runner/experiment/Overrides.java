package io.cultivar.runner.experiment;

import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.problem.Place;
import io.cultivar.runner.problem.Problems;
import io.cultivar.runner.yaml.Node;
import io.cultivar.runner.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces values of a file by those that the user gave beside it. */
final class Overrides {
  private static final Pattern ITEM = Pattern.compile("([^\\[\\]]+)\\[(\\d{1,6})]");

  private final Problems problems;

  Overrides(Problems problems) {
    this.problems = problems;
  }

  /** The experiment with all settings in place. */
  Node.Mapping apply(Node.Mapping root, List<ExperimentSource.Setting> settings)
      throws InvalidExperimentException {
    Node.Mapping changed = root;
    for (ExperimentSource.Setting setting : settings) {
      Node value = YamlReader.readValue(setting.origin(), setting.value(), problems);
      changed =
          (Node.Mapping) set(changed, List.of(setting.key().split("\\.", -1)), value, setting);
    }
    return changed;
  }

  private Node set(Node node, List<String> path, Node value, ExperimentSource.Setting setting) {
    if (path.isEmpty()) {
      return value;
    }
    Place place = value.place();
    Matcher item = ITEM.matcher(path.get(0));
    String key = item.matches() ? item.group(1) : path.get(0);
    Node.Mapping mapping = mapping(node);
    if (mapping == null) {
      problems.error(
          place,
          "there is nothing to set at '" + setting.key() + "'",
          "set the whole that it is a part of, or write that into the file");
      return node;
    }
    List<String> rest = path.subList(1, path.size());
    Node inner = mapping.get(key);
    Node changed =
        item.matches()
            ? setItem(inner, Integer.parseInt(item.group(2)), rest, value, setting)
            : set(inner, rest, value, setting);
    return changed == null ? node : mapping.with(key, new Node.Entry(place, changed));
  }

  /** A map to set a key in: a component given by its name alone becomes one. */
  private static Node.Mapping mapping(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return mapping;
    }
    if (node instanceof Node.Scalar name && !name.empty()) {
      Map<String, Node.Entry> type = new LinkedHashMap<>();
      type.put("type", new Node.Entry(name.place(), name));
      return new Node.Mapping(name.place(), type);
    }
    return null;
  }

  private Node setItem(
      Node list, int index, List<String> rest, Node value, ExperimentSource.Setting setting) {
    if (!(list instanceof Node.Sequence sequence) || index >= sequence.items().size()) {
      problems.error(
          value.place(),
          "there is no item to set at '" + setting.key() + "'",
          "items count from 0; a new one is written into the file");
      return null;
    }
    List<Node> items = new ArrayList<>(sequence.items());
    items.set(index, set(items.get(index), rest, value, setting));
    return new Node.Sequence(sequence.place(), items);
  }
}
