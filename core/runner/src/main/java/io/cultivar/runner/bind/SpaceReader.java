package io.cultivar.runner.bind;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.runner.problem.Place;
import io.cultivar.runner.problem.Problems;
import io.cultivar.runner.yaml.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the {@code space:} of an experiment. */
final class SpaceReader {
  /** What a parameter can be called. */
  static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  private static final List<String> TYPES = List.of("real", "int", "choice");

  private final Problems problems;
  private final Set<String> faulty = new HashSet<>();
  private final Scalars scalars = new Scalars(Path.of(""));

  SpaceReader(Problems problems) {
    this.problems = problems;
  }

  /** The declarations by name, in the order of the file; those with problems are left out. */
  Map<String, Declaration> read(Node space) {
    Map<String, Declaration> declarations = new LinkedHashMap<>();
    if (space instanceof Node.Scalar scalar && scalar.empty()) {
      return declarations;
    }
    if (!(space instanceof Node.Mapping mapping)) {
      problems.error(space.place(), "space must be a map of names, such as rate: {real: [0, 1]}");
      return declarations;
    }
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              if (!NAME.matcher(name).matches()) {
                problems.error(
                    entry.place(),
                    "'" + name + "' cannot name a parameter; use letters, digits, - and _");
                return;
              }
              Optional<Declaration> read = parameter(name, entry);
              read.ifPresentOrElse(d -> declarations.put(name, d), () -> faulty.add(name));
            });
    return declarations;
  }

  /** The names whose declarations have problems, already told. */
  Set<String> faulty() {
    return faulty;
  }

  /** Reads one parameter; one with problems is empty and reported. */
  private Optional<Declaration> parameter(String name, Node.Entry entry) {
    if (!(entry.value() instanceof Node.Mapping mapping)) {
      problems.error(
          entry.value().place(),
          "parameter '"
              + name
              + "' must be {real: [low, high]}, {int: [low, high]} or"
              + " {choice: [a, b, …]}");
      return Optional.empty();
    }
    List<String> given = TYPES.stream().filter(mapping.entries()::containsKey).toList();
    if (given.size() != 1) {
      problems.error(
          mapping.place(),
          "parameter '"
              + name
              + "' must have one of real, int and choice"
              + (given.isEmpty() ? "" : ", not " + given.size() + " of them"));
      return Optional.empty();
    }
    String type = given.get(0);
    checkKeys(name, mapping, type);
    return type.equals("choice")
        ? choice(name, entry.place(), mapping.get(type))
        : range(name, entry.place(), mapping, type);
  }

  private void checkKeys(String name, Node.Mapping mapping, String type) {
    List<String> known = type.equals("choice") ? List.of("choice") : List.of(type, "scale", "step");
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!known.contains(key)) {
                problems.unknown(
                    entry.place(),
                    "'" + key + "' is not understood in parameter '" + name + "'",
                    key,
                    known);
              }
            });
  }

  private Optional<Declaration> choice(String name, Place place, Node list) {
    if (!(list instanceof Node.Sequence sequence) || sequence.items().isEmpty()) {
      problems.error(list.place(), "the choice '" + name + "' must list its variants: [a, b, …]");
      return Optional.empty();
    }
    List<String> labels = new ArrayList<>();
    for (Node variant : sequence.items()) {
      if (labels.contains(variant.flow())) {
        problems.error(
            variant.place(), "the choice '" + name + "' has '" + variant.flow() + "' twice");
        return Optional.empty();
      }
      labels.add(variant.flow());
    }
    return Optional.of(new Declaration(place, new ChoiceParameter(name, labels), sequence.items()));
  }

  private Optional<Declaration> range(String name, Place place, Node.Mapping mapping, String type) {
    Node ends = mapping.get(type);
    if (!(ends instanceof Node.Sequence sequence) || sequence.items().size() != 2) {
      problems.error(ends.place(), "the range of '" + name + "' must be two numbers: [low, high]");
      return Optional.empty();
    }
    int before = problems.size();
    Class<?> number = type.equals("int") ? long.class : double.class;
    Object low = scalar(sequence.items().get(0), number);
    Object high = scalar(sequence.items().get(1), number);
    Node stepNode = mapping.get("step");
    Object step = stepNode == null ? null : scalar(stepNode, number);
    Node scaleNode = mapping.get("scale");
    Object scale = scaleNode == null ? Scale.LINEAR : scalar(scaleNode, Scale.class);
    if (problems.size() > before) {
      return Optional.empty();
    }
    try {
      Parameter parameter =
          type.equals("int")
              ? new IntParameter(
                  name,
                  (Long) low,
                  (Long) high,
                  (Scale) scale,
                  step == null ? 1 : (Long) step,
                  Set.of())
              : new RealParameter(
                  name,
                  (Double) low,
                  (Double) high,
                  (Scale) scale,
                  step == null ? OptionalDouble.empty() : OptionalDouble.of((Double) step),
                  Set.of());
      return Optional.of(new Declaration(place, parameter, List.of()));
    } catch (IllegalArgumentException e) {
      problems.error(ends.place(), "parameter '" + name + "': " + e.getMessage());
      return Optional.empty();
    }
  }

  private Object scalar(Node node, Class<?> type) {
    if (node instanceof Node.Scalar scalar && !scalar.empty()) {
      try {
        return scalars.read(type, scalar.text());
      } catch (IllegalArgumentException e) {
        problems.error(node.place(), e.getMessage());
        return null;
      }
    }
    problems.error(node.place(), node.flow() + " is not a number");
    return null;
  }
}
