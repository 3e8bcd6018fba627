package io.cultivar.runner.account;

import io.cultivar.api.report.Estimate;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.runner.problem.Printable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How values and numbers stand in sentences. */
public final class Wording {
  /** A component with options, none of which is one again. */
  private static final Pattern COMPONENT = Pattern.compile("^\\{type: ([^,{}]+)((?:, [^{}]+)?)}$");

  /** An option whose value is that of another parameter, which is told by itself. */
  private static final Pattern SEARCHED = Pattern.compile(", [^,:]+: \\$[^,]*");

  private Wording() {}

  /** Values, such as {@code rate = 0.1, act = leaky-relu}. */
  public static String of(Values values) {
    return values.asMap().entrySet().stream()
        .map(entry -> Printable.line(entry.getKey()) + " = " + of(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** A value: numbers rounded, a component as {@code uniform(min: -1, max: 1)}. */
  public static String of(Value value) {
    if (value instanceof Value.Real real) {
      return Numbers.text(real.value());
    }
    String text = value.toString();
    Matcher component = COMPONENT.matcher(text);
    if (component.matches()) {
      String options = SEARCHED.matcher(component.group(2)).replaceAll("");
      text = component.group(1) + (options.isEmpty() ? "" : "(" + options.substring(2) + ")");
    }
    return Printable.line(text);
  }

  /** A number with its interval, such as {@code 0.982 [0.979, 0.985]}; without one it is alone. */
  public static String of(Estimate estimate) {
    return Double.isInfinite(estimate.low())
        ? Numbers.text(estimate.value())
        : Numbers.text(estimate.value()) + " " + interval(estimate);
  }

  /** An interval, such as {@code [0.979, 0.985]}. */
  public static String interval(Estimate estimate) {
    return "[" + Numbers.text(estimate.low()) + ", " + Numbers.text(estimate.high()) + "]";
  }

  /** A p-value, such as {@code p = 0.031}. */
  public static String p(double value) {
    return value < 1e-4 ? "p < 0.0001" : "p = " + Numbers.spread(value, 1);
  }

  /** An enumeration, such as {@code a, b and c}. */
  static String and(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }

  /** A count with its noun, such as {@code 1 trial} or {@code 12 trials}. */
  static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
