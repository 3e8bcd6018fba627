package io.cultivar.runner.bind;

import io.cultivar.runner.component.Names;
import io.cultivar.runner.problem.Suggestions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of a scalar as the type that is wanted; what YAML takes it for does not matter. A
 * text that does not fit is an {@link IllegalArgumentException} whose message says what does.
 */
final class Scalars {
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,5})?");
  private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0\\d.*");

  /** No number that fits an option needs more digits; reading more takes long. */
  private static final int LONGEST_NUMBER = 400;

  private static final Pattern DURATION_PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h|d)");
  private static final Set<Class<?>> SIMPLE =
      Set.of(
          int.class,
          Integer.class,
          long.class,
          Long.class,
          float.class,
          Float.class,
          double.class,
          Double.class,
          boolean.class,
          Boolean.class,
          String.class,
          Path.class,
          Duration.class);
  private static final Map<String, BigDecimal> MILLISECONDS =
      Map.of(
          "ms", BigDecimal.ONE,
          "s", BigDecimal.valueOf(1_000),
          "m", BigDecimal.valueOf(60_000),
          "h", BigDecimal.valueOf(3_600_000),
          "d", BigDecimal.valueOf(86_400_000));

  private final Path directory;

  /** Reads scalars of a file in a directory, from which its paths count. */
  Scalars(Path directory) {
    this.directory = directory;
  }

  /** Whether a type is read from a scalar. */
  static boolean scalar(Class<?> type) {
    return SIMPLE.contains(type) || type.isEnum() || parser(type).isPresent();
  }

  /** Reads a text as a type. */
  Object read(Class<?> type, String text) {
    if (type == String.class) {
      return text;
    }
    if (type == int.class || type == Integer.class) {
      return (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    if (type == long.class || type == Long.class) {
      return whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (type == double.class || type == Double.class) {
      return number(text);
    }
    if (type == float.class || type == Float.class) {
      return single(number(text), text);
    }
    if (type == boolean.class || type == Boolean.class) {
      return flag(text);
    }
    if (type == Path.class) {
      return path(text);
    }
    if (type == Duration.class) {
      return duration(text);
    }
    return type.isEnum() ? constant(type, text) : parsed(type, text);
  }

  /** A whole number between two ends; {@code 1e3} and {@code 5.0} are whole. */
  static long whole(String text, long low, long high) {
    BigDecimal number = decimal(text, "a whole number");
    if (number.stripTrailingZeros().scale() > 0) {
      throw new IllegalArgumentException(text + " is not a whole number");
    }
    if (number.compareTo(BigDecimal.valueOf(low)) < 0) {
      throw new IllegalArgumentException(text + " is too small; the least is " + low);
    }
    if (number.compareTo(BigDecimal.valueOf(high)) > 0) {
      throw new IllegalArgumentException(text + " is too large; the greatest is " + high);
    }
    return number.longValueExact();
  }

  static double number(String text) {
    if (text.equals(".inf") || text.equals("-.inf")) {
      return text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    BigDecimal exact = decimal(text, "a number");
    double number = exact.doubleValue();
    if (Double.isInfinite(number)) {
      throw new IllegalArgumentException(text + " is too large for a number of 64 bits");
    }
    if (number == 0 && exact.signum() != 0) {
      throw new IllegalArgumentException(text + " is too near to 0 for a number of 64 bits");
    }
    return number;
  }

  static float single(double number, String text) {
    float single = (float) number;
    if (Float.isInfinite(single) && !Double.isInfinite(number)) {
      throw new IllegalArgumentException(text + " is too large for a number of 32 bits");
    }
    if (single == 0 && number != 0) {
      throw new IllegalArgumentException(text + " is too near to 0 for a number of 32 bits");
    }
    return single;
  }

  private static BigDecimal decimal(String text, String wanted) {
    if (text.length() > LONGEST_NUMBER) {
      throw new IllegalArgumentException("a text this long is not " + wanted);
    }
    if (LEADING_ZERO.matcher(text).matches()) {
      throw new IllegalArgumentException(
          text + " begins with a zero; write it without, numbers are decimal");
    }
    if (!DECIMAL.matcher(text).matches()) {
      throw new IllegalArgumentException("'" + text + "' is not " + wanted);
    }
    return new BigDecimal(text);
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
    };
  }

  private Path path(String text) {
    try {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("a path is missing");
      }
      return directory.resolve(text).normalize();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("'" + text + "' is not a path: " + e.getReason(), e);
    }
  }

  private static Duration duration(String text) {
    if (text.startsWith("P")) {
      try {
        return Duration.parse(text);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("'" + text + "' is not a duration such as PT1H30M", e);
      }
    }
    BigDecimal total = BigDecimal.ZERO;
    Matcher part = DURATION_PART.matcher(text);
    int end = 0;
    while (part.find() && part.start() == end) {
      total = total.add(new BigDecimal(part.group(1)).multiply(MILLISECONDS.get(part.group(2))));
      end = part.end();
    }
    if (end == 0 || end != text.length() || total.compareTo(new BigDecimal("1e15")) > 0) {
      throw new IllegalArgumentException("'" + text + "' is not a duration such as 90s or 1h30m");
    }
    return Duration.ofMillis(total.longValue());
  }

  private static Object constant(Class<?> type, String text) {
    List<String> known = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      String name = Names.kebab(((Enum<?>) constant).name());
      if (name.equals(text)) {
        return constant;
      }
      known.add(name);
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "' is not one of "
            + String.join(", ", known)
            + Suggestions.closest(text, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse(""));
  }

  private static Object parsed(Class<?> type, String text) {
    try {
      Object value = parser(type).orElseThrow().invoke(null, text);
      if (value == null) {
        throw new IllegalArgumentException("'" + text + "' cannot be read");
      }
      return value;
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
      throw new IllegalArgumentException("'" + text + "' cannot be read: " + reason, cause);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(type.getName() + ".parse cannot be called", e);
    }
  }

  private static Optional<Method> parser(Class<?> type) {
    try {
      Method method = type.getMethod("parse", String.class);
      return Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type
          ? Optional.of(method)
          : Optional.empty();
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    }
  }
}
