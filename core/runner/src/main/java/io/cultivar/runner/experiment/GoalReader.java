package io.cultivar.runner.experiment;

import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.runner.problem.Problems;
import io.cultivar.runner.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads {@code goal: {maximize: validation.accuracy}}, or a list of such. */
final class GoalReader {
  private static final String FORM = "write goal: {maximize: METRIC} or {minimize: METRIC}";

  private final Problems problems;
  private final Map<Goal, Node> places = new LinkedHashMap<>();

  GoalReader(Problems problems) {
    this.problems = problems;
  }

  /** The goals; those with problems are left out. */
  List<Goal> read(Node.Mapping experiment) {
    Node node = experiment.get("goal");
    if (node == null) {
      problems.error(experiment.place(), "an experiment needs 'goal': what is searched for", FORM);
    } else if (node instanceof Node.Sequence sequence && !sequence.items().isEmpty()) {
      sequence.items().forEach(this::goal);
    } else {
      goal(node);
    }
    return new ArrayList<>(places.keySet());
  }

  private void goal(Node node) {
    if (!(node instanceof Node.Mapping mapping) || mapping.entries().size() != 1) {
      problems.error(node.place(), "a goal is one direction and one metric", FORM);
      return;
    }
    mapping.entries().forEach((direction, entry) -> add(direction, entry));
  }

  private void add(String direction, Node.Entry entry) {
    List<String> known = List.of("maximize", "minimize");
    if (!known.contains(direction)) {
      problems.unknown(entry.place(), "'" + direction + "' is not a direction", direction, known);
    } else if (!(entry.value() instanceof Node.Scalar metric) || metric.empty()) {
      problems.error(entry.value().place(), "the name of a metric is wanted here");
    } else {
      Goal goal = new Goal(metric.text(), Direction.valueOf(direction.toUpperCase(Locale.ROOT)));
      if (places.keySet().stream().anyMatch(other -> other.metric().equals(goal.metric()))) {
        problems.error(metric.place(), "'" + goal.metric() + "' is a goal twice; name it once");
      }
      places.put(goal, metric);
    }
  }

  /** Tells of goals that the objective does not measure. */
  void check(Set<String> measured) {
    places.forEach(
        (goal, node) -> {
          if (!measured.isEmpty() && !measured.contains(goal.metric())) {
            problems.unknown(
                node.place(),
                "the objective does not measure '" + goal.metric() + "'",
                goal.metric(),
                measured.stream().filter(name -> !Measurement.isPart(name, measured)).toList());
          }
        });
  }
}
