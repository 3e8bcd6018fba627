package io.cultivar.runner.experiment;

import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.Branch;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.runner.problem.Place;
import io.cultivar.runner.problem.Problems;
import io.cultivar.runner.study.StudyPlan;
import io.cultivar.runner.yaml.Node;
import io.cultivar.runner.yaml.NodePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a search is given from the start: {@code enqueue} and {@code transfer-from}. */
final class StartReader {
  private final Node.Mapping file;
  private final Problems problems;

  StartReader(Node.Mapping file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** What the file says; values with problems are left out. */
  StudyPlan.Start read(Settings settings, SearchStrategy strategy, SearchSpace space) {
    if (settings.transferFrom().isPresent() && !strategy.adaptive()) {
      problems.warning(
          place("transfer-from"),
          "this strategy does not look at results: trials of another study change nothing");
    }
    if (settings.trials().isPresent() && settings.trials().getAsInt() < settings.enqueue().size()) {
      problems.warning(
          place("enqueue"),
          "only the first "
              + settings.trials().getAsInt()
              + " of these are tried: there are no more trials");
    }
    List<Map<String, Value>> queue = new ArrayList<>();
    for (int i = 0; i < settings.enqueue().size(); i++) {
      queue.add(values(space, settings.enqueue().get(i), "enqueue[" + i + "]"));
    }
    return new StudyPlan.Start(queue, settings.transferFrom(), List.of());
  }

  private Map<String, Value> values(SearchSpace space, Map<String, String> texts, String path) {
    Map<String, Value> chosen = new LinkedHashMap<>();
    for (Parameter parameter : space.parameters()) {
      String text = texts.get(parameter.name());
      if (text == null) {
        continue;
      }
      Place place = place(path + "." + parameter.name());
      if (!parameter.active(Values.of(chosen))) {
        problems.error(
            place, "'" + parameter.name() + "' is not used with " + with(parameter, chosen));
        continue;
      }
      try {
        chosen.put(parameter.name(), ValueText.read(parameter, text));
      } catch (IllegalArgumentException e) {
        problems.error(place, parameter.name() + ": " + e.getMessage());
      }
    }
    List<String> names = space.parameters().stream().map(Parameter::name).toList();
    for (String name : texts.keySet()) {
      if (!names.contains(name)) {
        problems.unknown(
            place(path + "." + name), "'" + name + "' is not a parameter", name, names);
      }
    }
    return chosen;
  }

  /** Which variants keep a parameter from being used, or which choice decides about it. */
  private static String with(Parameter parameter, Map<String, Value> chosen) {
    for (Branch branch : parameter.branches()) {
      if (!chosen.containsKey(branch.parameter())) {
        return "all variants of '" + branch.parameter() + "': give that, too";
      }
    }
    return "the variants chosen in these values";
  }

  private Place place(String path) {
    return NodePath.place(file, path);
  }
}
