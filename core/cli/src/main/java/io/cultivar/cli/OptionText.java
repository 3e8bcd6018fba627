package io.cultivar.cli;

import io.cultivar.api.component.Component;
import io.cultivar.runner.component.Names;
import io.cultivar.runner.component.OptionType;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Writes the default of an option as a file would. */
final class OptionText {
  private OptionText() {}

  static String of(OptionType option) {
    return text(option.defaultValue());
  }

  private static String text(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(OptionText::text).orElse("none");
    }
    if (value.equals(OptionalInt.empty())
        || value.equals(OptionalLong.empty())
        || value.equals(OptionalDouble.empty())) {
      return "none";
    }
    if (value instanceof Enum<?> constant) {
      return Names.kebab(constant.name());
    }
    if (value instanceof Collection<?> items) {
      return items.stream().map(OptionText::text).toList().toString();
    }
    Component component = value.getClass().getAnnotation(Component.class);
    return component != null ? component.name() : value.toString();
  }
}
