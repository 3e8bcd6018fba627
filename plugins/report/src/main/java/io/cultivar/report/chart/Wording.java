package io.cultivar.report.chart;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How values of parameters are written. */
final class Wording {
  /** A component with options, none of which is one again. */
  private static final Pattern COMPONENT = Pattern.compile("^\\{type: ([^,{}]+)((?:, [^{}]+)?)}$");

  /** An option whose value is that of another parameter, which is told by itself. */
  private static final Pattern SEARCHED = Pattern.compile(", [^,:]+: \\$[^,]*");

  private Wording() {}

  /** A value: numbers rounded, a component as {@code uniform(min: -1, max: 1)}. */
  static String of(Value value) {
    if (value instanceof Value.Real real) {
      return Numerals.of(real.value());
    }
    return value instanceof Value.Int whole
        ? Numerals.of((double) whole.value())
        : label(((Value.Choice) value).label());
  }

  /** The axis of a choice's variants. */
  static ChoiceAxis axis(ChoiceParameter choice) {
    return new ChoiceAxis(choice.name(), choice.labels().stream().map(Wording::label).toList());
  }

  private static String label(String variant) {
    Matcher component = COMPONENT.matcher(variant);
    if (!component.matches()) {
      return variant;
    }
    String options = SEARCHED.matcher(component.group(2)).replaceAll("");
    return component.group(1) + (options.isEmpty() ? "" : "(" + options.substring(2) + ")");
  }
}
