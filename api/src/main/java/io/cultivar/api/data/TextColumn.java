package io.cultivar.api.data;

import java.util.List;
import java.util.Objects;

/**
 * A column of text, each row one of a list of categories. The array is handed over: nobody changes
 * it afterwards.
 *
 * @param name its name
 * @param codes for each row the index of its category, -1 where it is missing
 * @param categories the different texts, sorted, so that the order of rows does not matter
 */
public record TextColumn(String name, int[] codes, List<String> categories) implements Column {
  /** Checks that nothing is null and copies the categories. */
  public TextColumn {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(codes, "codes");
    categories = List.copyOf(categories);
  }

  @Override
  public int rows() {
    return codes.length;
  }

  @Override
  public boolean missing(int row) {
    return codes[row] < 0;
  }
}
