package io.cultivar.runner.bind;

import io.cultivar.api.space.Branch;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.runner.problem.Place;
import io.cultivar.runner.problem.Problems;
import io.cultivar.runner.yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of an experiment and where they are used, from which follows when each is active:
 * always, if it is used outside of all variants; else where a variant that uses it is chosen.
 */
final class References {
  private final Map<String, Declaration> declarations;
  private final Set<String> faulty;
  private final Problems problems;
  private final Map<String, Set<Branch>> reachedBy = new HashMap<>();
  private final Set<String> always = new HashSet<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final boolean allowed;

  /**
   * The parameters of an experiment.
   *
   * @param faulty names whose declarations have problems of their own
   */
  References(Map<String, Declaration> declarations, Set<String> faulty, Problems problems) {
    this(declarations, faulty, problems, true);
  }

  private References(
      Map<String, Declaration> declarations,
      Set<String> faulty,
      Problems problems,
      boolean allowed) {
    this.declarations = declarations;
    this.faulty = faulty;
    this.problems = problems;
    this.allowed = allowed;
  }

  /** For parts of a file that are the same in all trials: any use is a problem. */
  static References none(Problems problems) {
    return new References(Map.of(), Set.of(), problems, false);
  }

  /** What a name declares, noting that it is used; a problem where it declares nothing. */
  Optional<Declaration> use(Place place, String name, Optional<Branch> within) {
    if (!allowed) {
      problems.error(place, "'$" + name + "' cannot be used here; only the objective can vary");
      return Optional.empty();
    }
    if (faulty.contains(name)) {
      return Optional.empty();
    }
    Declaration declaration = declarations.get(name);
    if (declaration == null) {
      problems.unknown(
          place, "'$" + name + "' is not declared in space", name, declarations.keySet());
      return Optional.empty();
    }
    reachedBy.computeIfAbsent(name, n -> new LinkedHashSet<>());
    within.ifPresentOrElse(branch -> reachedBy.get(name).add(branch), () -> always.add(name));
    return Optional.of(declaration);
  }

  /** Notes that what is not read, because of another problem, uses its parameters all the same. */
  void mention(Node node) {
    if (node instanceof Node.Scalar scalar) {
      mentionText(scalar.text());
    } else if (node instanceof Node.Sequence sequence) {
      sequence.items().forEach(this::mention);
    } else if (node instanceof Node.Mapping mapping) {
      mapping.entries().values().forEach(entry -> mention(entry.value()));
    }
  }

  private void mentionText(String text) {
    String name = text.startsWith("$") ? text.substring(1) : "";
    Declaration declaration = declarations.get(name);
    if (declaration != null) {
      reachedBy.computeIfAbsent(name, n -> new LinkedHashSet<>());
      if (open.add(name)) {
        declaration.variants().forEach(this::mention);
        open.remove(name);
      }
    }
  }

  /** Begins to read the variants of a choice; false where they are being read already. */
  boolean enter(Place place, String choice) {
    if (open.add(choice)) {
      return true;
    }
    problems.error(place, "'$" + choice + "' is part of its own variants");
    return false;
  }

  /** Ends reading the variants of a choice. */
  void leave(String choice) {
    open.remove(choice);
  }

  /** The search space; a parameter that is never used is a problem. */
  SearchSpace space() {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    declarations.forEach(
        (name, declaration) -> {
          if (!reachedBy.containsKey(name)) {
            problems.error(
                declaration.place(),
                "parameter '" + name + "' is never used",
                "write $" + name + " where its value belongs, or remove it");
          }
          Set<Branch> branches =
              always.contains(name) ? Set.of() : reachedBy.getOrDefault(name, Set.of());
          parameters.put(name, declaration.reachedBy(branches));
        });
    return problems.hasErrors() ? SearchSpace.of(List.of()) : SearchSpace.of(ordered(parameters));
  }

  /** Each parameter after the choices that reach it, otherwise in the order of the file. */
  private static List<Parameter> ordered(Map<String, Parameter> parameters) {
    List<Parameter> ordered = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    parameters.keySet().forEach(name -> place(name, parameters, placed, ordered));
    return ordered;
  }

  private static void place(
      String name, Map<String, Parameter> all, Set<String> placed, List<Parameter> ordered) {
    if (placed.add(name)) {
      Parameter parameter = all.get(name);
      parameter.branches().stream()
          .map(Branch::parameter)
          .sorted()
          .filter(parent -> all.get(parent) instanceof ChoiceParameter)
          .forEach(parent -> place(parent, all, placed, ordered));
      ordered.add(parameter);
    }
  }
}
