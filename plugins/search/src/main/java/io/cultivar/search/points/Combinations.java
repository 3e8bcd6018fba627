package io.cultivar.search.points;

import io.cultivar.api.space.Branch;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * All combinations of values of a space, in an order, without listing them: parameters that a
 * choice reaches multiply only under the variants that reach them.
 *
 * <p>Choices that others depend on are walked one after another, as a tree; the rest are digits of
 * a number whose base differs from place to place. The last parameter changes fastest.
 */
public final class Combinations {
  /** Stands for all numbers that exceed a long: no combination with a number comes so late. */
  private static final long COUNTLESS = Long.MAX_VALUE;

  private final List<Parameter> parameters;
  private final Set<String> parents;
  private final Function<Parameter, OptionalLong> size;

  /**
   * The combinations of a space.
   *
   * @param size how many values of a parameter count; empty where they cannot be counted
   */
  public Combinations(SearchSpace space, Function<Parameter, OptionalLong> size) {
    this.parameters = space.parameters();
    this.size = size;
    this.parents = new HashSet<>();
    for (Parameter parameter : parameters) {
      parameter.branches().stream().map(Branch::parameter).forEach(parents::add);
    }
  }

  /** How many there are; empty if a parameter cannot be counted, or they exceed a long. */
  public OptionalLong count() {
    try {
      long count = count(0, new ArrayList<>());
      return count == COUNTLESS ? OptionalLong.empty() : OptionalLong.of(count);
    } catch (UncountableException e) {
      return OptionalLong.empty();
    }
  }

  /** The combination of a number, with the n-th value of each parameter as its space has it. */
  public Values get(long number) {
    return get(number, Parameter::nth);
  }

  /** The combination of a number, with the values that a function gives for each place. */
  public Values get(long number, ValueAt value) {
    Map<String, Value> chosen = new LinkedHashMap<>();
    List<Branch> open = new ArrayList<>();
    long rest = number;
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      if (!active(parameter, open)) {
        continue;
      }
      long index = 0;
      long below = below(i, index, open);
      while (rest >= below) {
        // Without dependants every variant has the same number below it: go there at once.
        long step = parents.contains(parameter.name()) ? 1 : rest / below;
        rest -= step * below;
        index += step;
        below = below(i, index, open);
      }
      if (parents.contains(parameter.name())) {
        open.add(new Branch(parameter.name(), (int) index));
      }
      chosen.put(parameter.name(), value.at(parameter, index));
    }
    return Values.of(chosen);
  }

  /** Gives the value at a place of a parameter. */
  @FunctionalInterface
  public interface ValueAt {
    /** The value. */
    Value at(Parameter parameter, long index);
  }

  /** How many combinations the parameters from {@code from} on have under open branches. */
  private long count(int from, List<Branch> open) {
    if (from == parameters.size()) {
      return 1;
    }
    Parameter parameter = parameters.get(from);
    if (!active(parameter, open)) {
      return count(from + 1, open);
    }
    if (!parents.contains(parameter.name())) {
      long values = size.apply(parameter).orElseThrow(UncountableException::new);
      return product(values, count(from + 1, open));
    }
    long sum = 0;
    for (int variant = 0; variant < ((ChoiceParameter) parameter).labels().size(); variant++) {
      long below = below(from, variant, open);
      sum = below > COUNTLESS - sum ? COUNTLESS : sum + below;
    }
    return sum;
  }

  private static long product(long one, long other) {
    return one > COUNTLESS / other ? COUNTLESS : one * other;
  }

  /** How many combinations follow one value of a parameter. */
  private long below(int parameter, long index, List<Branch> open) {
    List<Branch> with = new ArrayList<>(open);
    if (parents.contains(parameters.get(parameter).name())) {
      with.add(new Branch(parameters.get(parameter).name(), (int) index));
    }
    return count(parameter + 1, with);
  }

  private static boolean active(Parameter parameter, List<Branch> open) {
    return parameter.branches().isEmpty() || parameter.branches().stream().anyMatch(open::contains);
  }

  private static final class UncountableException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
