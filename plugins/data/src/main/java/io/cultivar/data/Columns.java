package io.cultivar.data;

import java.util.Arrays;
import java.util.List;

/**
 * Names of columns, written {@code label} or {@code first, second}.
 *
 * @param names the names, at least one
 */
public record Columns(List<String> names) {
  /** Copies the names and checks that there are some. */
  public Columns {
    names = List.copyOf(names);
    if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "name at least one column, or several with commas between");
    }
  }

  /** Reads names with commas between them. */
  public static Columns parse(String text) {
    return new Columns(Arrays.stream(text.split(",", -1)).map(String::strip).toList());
  }

  @Override
  public String toString() {
    return String.join(", ", names);
  }
}
