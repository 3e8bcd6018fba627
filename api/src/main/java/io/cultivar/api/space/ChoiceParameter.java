package io.cultivar.api.space;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A parameter whose values are variants without an order.
 *
 * @param name its name
 * @param labels the variants as the experiment file writes them, each different, at least one
 * @param branches the variants of other choices that reach it
 */
public record ChoiceParameter(String name, List<String> labels, Set<Branch> branches)
    implements Parameter {
  /** Checks that there are different variants. */
  public ChoiceParameter {
    Objects.requireNonNull(name, "name");
    labels = List.copyOf(labels);
    branches = Set.copyOf(branches);
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("a choice needs at least one variant");
    }
    if (new HashSet<>(labels).size() != labels.size()) {
      throw new IllegalArgumentException("the variants must differ, were " + labels);
    }
  }

  /** A choice that is always active. */
  public ChoiceParameter(String name, List<String> labels) {
    this(name, labels, Set.of());
  }

  @Override
  public Value at(double unit) {
    return nth(Math.min(labels.size() - 1, (long) (unit * labels.size())));
  }

  @Override
  public double unit(Value value) {
    return (((Value.Choice) value).index() + 0.5) / labels.size();
  }

  @Override
  public OptionalLong size() {
    return OptionalLong.of(labels.size());
  }

  @Override
  public Value nth(long index) {
    return new Value.Choice((int) index, labels.get((int) index));
  }

  @Override
  public boolean allows(Value value) {
    return value instanceof Value.Choice choice
        && choice.index() < labels.size()
        && labels.get(choice.index()).equals(choice.label());
  }

  @Override
  public Value read(String text) {
    int index = labels.indexOf(text.strip());
    if (index < 0) {
      throw new IllegalArgumentException(
          "'" + text + "' is not one of " + String.join(", ", labels));
    }
    return nth(index);
  }
}
