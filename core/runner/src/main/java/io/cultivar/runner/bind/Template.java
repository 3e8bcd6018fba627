package io.cultivar.runner.bind;

import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.runner.component.OptionType;
import io.cultivar.runner.problem.Place;
import io.cultivar.runner.yaml.Node;
import io.cultivar.runner.yaml.NodePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * A value that may still depend on what a trial chooses. As a text, all its options are filled in
 * and parameters stand as {@code $name}. Immutable.
 */
sealed interface Template {
  /**
   * The value in a trial.
   *
   * @throws IllegalArgumentException if a component refuses its options
   */
  Object create(Values values);

  /** A value whose problems are reported already; it is never created. */
  record Broken() implements Template {
    @Override
    public Object create(Values values) {
      throw new IllegalStateException("an option with problems cannot be created");
    }
  }

  /** A value that depends on nothing. */
  record Fixed(Object value) implements Template {
    @Override
    public String toString() {
      return String.valueOf(value);
    }

    @Override
    public Object create(Values values) {
      return value;
    }
  }

  /** A number of the search space, read as the option's type. */
  record Numeric(Parameter parameter, Place place, Function<Value, Object> read)
      implements Template {
    @Override
    public String toString() {
      return "$" + parameter.name();
    }

    @Override
    public Object create(Values values) {
      return read.apply(values.find(parameter.name()).orElseThrow());
    }
  }

  /** The variants of a choice, each bound to the option's type. */
  record Choice(Parameter parameter, Place place, List<Template> variants) implements Template {
    @Override
    public String toString() {
      return "$" + parameter.name() + " of " + variants;
    }

    @Override
    public Object create(Values values) {
      Value.Choice chosen = (Value.Choice) values.find(parameter.name()).orElseThrow();
      return variants.get(chosen.index()).create(values);
    }
  }

  /** A component or a plain record. */
  record Made(Head head, List<OptionType> options, List<Template> arguments, Maker maker)
      implements Template {
    @Override
    public String toString() {
      StringJoiner text = new StringJoiner(", ", head.name() + "[", "]");
      for (int i = 0; i < options.size(); i++) {
        text.add(options.get(i).name() + "=" + arguments.get(i));
      }
      return text.toString();
    }

    @Override
    public Object create(Values values) {
      Object[] made = new Object[arguments.size()];
      for (int i = 0; i < made.length; i++) {
        made[i] = arguments.get(i).create(values);
      }
      return maker.make(made);
    }
  }

  /**
   * Where an object stands in the file.
   *
   * @param name what it is called in messages
   * @param node the whole of it
   */
  record Head(String name, Node node) {
    /** The place of an option, or of the object where the option is not given. */
    Place option(String option) {
      return NodePath.place(node, option);
    }
  }

  /** Makes an object of its options. */
  @FunctionalInterface
  interface Maker {
    /** Makes it; throws IllegalArgumentException if it refuses the options. */
    Object make(Object[] options);
  }

  /** A list. */
  record Items(List<Template> items) implements Template {
    @Override
    public String toString() {
      return items.toString();
    }

    @Override
    public Object create(Values values) {
      List<Object> made = new ArrayList<>(items.size());
      items.forEach(item -> made.add(item.create(values)));
      return List.copyOf(made);
    }
  }

  /** A map. */
  record Entries(Map<String, Template> entries) implements Template {
    @Override
    public String toString() {
      return entries.toString();
    }

    @Override
    public Object create(Values values) {
      Map<String, Object> made = new LinkedHashMap<>();
      entries.forEach((key, value) -> made.put(key, value.create(values)));
      return Collections.unmodifiableMap(made);
    }
  }

  /** A value that is there, as an optional of the option's type. */
  record Present(Class<?> optional, Template value) implements Template {
    @Override
    public String toString() {
      return value.toString();
    }

    @Override
    public Object create(Values values) {
      return wrap(optional, value.create(values));
    }

    static Object wrap(Class<?> optional, Object made) {
      if (optional == OptionalInt.class) {
        return OptionalInt.of((Integer) made);
      }
      if (optional == OptionalLong.class) {
        return OptionalLong.of((Long) made);
      }
      if (optional == OptionalDouble.class) {
        return OptionalDouble.of((Double) made);
      }
      return Optional.of(made);
    }
  }
}
