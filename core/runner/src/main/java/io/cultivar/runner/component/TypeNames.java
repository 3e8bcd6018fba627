package io.cultivar.runner.component;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Says in words what an option's type takes. */
public final class TypeNames {
  private static final Map<Class<?>, String> SIMPLE =
      Map.ofEntries(
          Map.entry(int.class, "whole number"),
          Map.entry(Integer.class, "whole number"),
          Map.entry(long.class, "whole number"),
          Map.entry(Long.class, "whole number"),
          Map.entry(float.class, "number"),
          Map.entry(Float.class, "number"),
          Map.entry(double.class, "number"),
          Map.entry(Double.class, "number"),
          Map.entry(boolean.class, "true or false"),
          Map.entry(Boolean.class, "true or false"),
          Map.entry(String.class, "text"),
          Map.entry(java.nio.file.Path.class, "path"),
          Map.entry(java.time.Duration.class, "duration"),
          Map.entry(OptionalInt.class, "whole number or none"),
          Map.entry(OptionalLong.class, "whole number or none"),
          Map.entry(OptionalDouble.class, "number or none"));

  private TypeNames() {}

  /** What a type takes, such as {@code list of layer}. */
  public static String describe(Type type) {
    Class<?> raw = raw(type);
    if (SIMPLE.containsKey(raw)) {
      return SIMPLE.get(raw);
    }
    if (raw == Optional.class) {
      return describe(argument(type, 0)) + " or none";
    }
    if (raw == List.class) {
      return "list of " + describe(argument(type, 0));
    }
    if (raw == Map.class) {
      return "map of " + describe(argument(type, 1));
    }
    if (raw.isEnum()) {
      return Arrays.stream(raw.getEnumConstants())
          .map(constant -> Names.kebab(((Enum<?>) constant).name()))
          .collect(Collectors.joining(" | "));
    }
    return Registry.kindName(raw);
  }

  /** The same with its article, such as {@code an activation}. */
  public static String article(Type type) {
    String words = describe(type);
    if (raw(type).isEnum() || words.startsWith("true") || words.equals("text")) {
      return words;
    }
    return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
  }

  /** The class of a type, without its arguments. */
  public static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    if (type instanceof ParameterizedType parameterized) {
      return raw(parameterized.getRawType());
    }
    if (type instanceof WildcardType wildcard) {
      return raw(wildcard.getUpperBounds()[0]);
    }
    return Object.class;
  }

  /** An argument of a generic type, such as what a list is of. */
  public static Type argument(Type type, int index) {
    return type instanceof ParameterizedType parameterized
        ? parameterized.getActualTypeArguments()[index]
        : Object.class;
  }
}
