package io.cultivar.api.space;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * All parameters of a study, each after the choices that can reach it, so that one pass in order
 * decides which are active. Immutable.
 */
public final class SearchSpace {
  private final List<Parameter> parameters;

  private SearchSpace(List<Parameter> parameters) {
    this.parameters = List.copyOf(parameters);
  }

  /**
   * A space of parameters.
   *
   * @throws IllegalArgumentException if two share a name, or one names a branch of something that
   *     is not a choice before it
   */
  public static SearchSpace of(List<? extends Parameter> parameters) {
    Map<String, Parameter> before = new HashMap<>();
    for (Parameter parameter : parameters) {
      for (Branch branch : parameter.branches()) {
        if (!(before.get(branch.parameter()) instanceof ChoiceParameter choice)
            || branch.index() >= choice.labels().size()) {
          throw new IllegalArgumentException(
              "'"
                  + parameter.name()
                  + "' depends on "
                  + branch
                  + ", which no choice before it has");
        }
      }
      if (before.put(parameter.name(), parameter) != null) {
        throw new IllegalArgumentException("two parameters are named '" + parameter.name() + "'");
      }
    }
    return new SearchSpace(List.copyOf(parameters));
  }

  /** The parameters, each after those that it depends on. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** The parameter of a name. */
  public Optional<Parameter> find(String name) {
    return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }

  /**
   * Chooses a value for each parameter that turns out active, in order.
   *
   * @param choose gives the value of an active parameter
   */
  public Values choose(Function<Parameter, Value> choose) {
    Map<String, Value> chosen = new LinkedHashMap<>();
    Values soFar = Values.NONE;
    for (Parameter parameter : parameters) {
      if (parameter.active(soFar)) {
        chosen.put(parameter.name(), choose.apply(parameter));
        if (parameter instanceof ChoiceParameter) {
          soFar = Values.of(chosen);
        }
      }
    }
    return Values.of(chosen);
  }

  /** Whether values give exactly the active parameters an allowed value. */
  public boolean allows(Values values) {
    int active = 0;
    for (Parameter parameter : parameters) {
      if (parameter.active(values)) {
        active++;
        if (values.find(parameter.name()).filter(parameter::allows).isEmpty()) {
          return false;
        }
      }
    }
    return active == values.asMap().size();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SearchSpace space && parameters.equals(space.parameters);
  }

  @Override
  public int hashCode() {
    return parameters.hashCode();
  }

  @Override
  public String toString() {
    return parameters.toString();
  }
}
