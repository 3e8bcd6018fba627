package io.cultivar.runner.bind;

import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.Value;
import java.util.Optional;
import java.util.function.Function;

/** Turns the number chosen for a parameter into the type of an option. */
final class NumberReading {
  private NumberReading() {}

  /** How a parameter's numbers are read as a type, or empty where they cannot be. */
  static Optional<Function<Value, Object>> of(Parameter parameter, Class<?> type, Scalars scalars) {
    if (type == double.class || type == Double.class) {
      return Optional.of(NumberReading::real);
    }
    if (type == float.class || type == Float.class) {
      return Optional.of(value -> Scalars.single((double) real(value), value.toString()));
    }
    if (type == int.class || type == Integer.class) {
      return whole(
          parameter,
          value -> (int) Scalars.whole(value.toString(), Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
    if (type == long.class || type == Long.class) {
      return whole(parameter, value -> ((Value.Int) value).value());
    }
    return Scalars.scalar(type) && type != boolean.class && !type.isEnum()
        ? Optional.of(value -> scalars.read(type, value.toString()))
        : Optional.empty();
  }

  /** What a parameter is, in words. */
  static String name(Parameter parameter) {
    return parameter instanceof IntParameter ? "a whole number" : "a real number";
  }

  private static Optional<Function<Value, Object>> whole(
      Parameter parameter, Function<Value, Object> read) {
    return parameter instanceof IntParameter ? Optional.of(read) : Optional.empty();
  }

  private static Object real(Value value) {
    return value instanceof Value.Int whole ? (double) whole.value() : ((Value.Real) value).value();
  }
}
