package io.cultivar.cli;

import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.experiment.ValueText;
import io.cultivar.runner.problem.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values as a person gives them; what is left out is that of the best trial.
 *
 * @param given texts by parameter
 * @param prefix how a person names a value, such as {@code --set } before NAME=VALUE
 */
record HandValues(Map<String, String> given, String prefix) {
  /**
   * All values of a trial.
   *
   * @throws UserException if one is not allowed, not used, or missing
   */
  Values of(SearchSpace space, Optional<Trial> best) {
    requireKnown(space);
    Values values = space.choose(parameter -> value(parameter, best));
    for (String name : given.keySet()) {
      if (values.find(name).isEmpty()) {
        throw new UserException(
            prefix + name + ": it is not used with the variants chosen here: " + values);
      }
    }
    return values;
  }

  /** Checks that each is a parameter. */
  void requireKnown(SearchSpace space) {
    List<String> names = space.parameters().stream().map(Parameter::name).toList();
    for (String name : given.keySet()) {
      if (space.find(name).isEmpty()) {
        throw new UserException(
            prefix
                + name
                + ": there is no such parameter\n    "
                + String.join("\n    ", Suggestions.hint(name, names)));
      }
    }
  }

  private Value value(Parameter parameter, Optional<Trial> best) {
    String text = given.get(parameter.name());
    if (text == null) {
      return best.flatMap(trial -> trial.values().find(parameter.name()))
          .orElseThrow(
              () ->
                  new UserException(
                      "no trial to take '"
                          + parameter.name()
                          + "' from; give it, too: "
                          + prefix
                          + parameter.name()
                          + "=VALUE"));
    }
    try {
      return ValueText.read(parameter, text);
    } catch (IllegalArgumentException e) {
      throw new UserException(prefix + parameter.name() + "=" + text + ": " + e.getMessage());
    }
  }
}
