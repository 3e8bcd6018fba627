package io.cultivar.runner.experiment;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.Value;
import java.util.List;

/** Reads the value of a parameter as a person writes it. */
public final class ValueText {
  private ValueText() {}

  /**
   * The value that a text means. A component with options may be given by its name alone, where
   * only one variant has it.
   *
   * @throws IllegalArgumentException if it is not allowed; the message says what is
   */
  public static Value read(Parameter parameter, String text) {
    if (parameter instanceof ChoiceParameter choice && !choice.labels().contains(text)) {
      List<String> named =
          choice.labels().stream()
              .filter(
                  label ->
                      label.startsWith("{type: " + text + ",")
                          || label.equals("{type: " + text + "}"))
              .toList();
      return parameter.read(named.size() == 1 ? named.get(0) : text);
    }
    return parameter.read(text);
  }
}
