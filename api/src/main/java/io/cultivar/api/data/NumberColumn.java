package io.cultivar.api.data;

import java.util.Objects;

/**
 * A column of numbers. The array is handed over: nobody changes it afterwards.
 *
 * @param name its name
 * @param values a number for each row, NaN where it is missing
 */
public record NumberColumn(String name, float[] values) implements Column {
  /** Checks that nothing is null. */
  public NumberColumn {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(values, "values");
  }

  @Override
  public int rows() {
    return values.length;
  }

  @Override
  public boolean missing(int row) {
    return Float.isNaN(values[row]);
  }
}
