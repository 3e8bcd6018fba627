package io.cultivar.network.dataset;

import io.cultivar.api.data.Column;
import io.cultivar.api.data.NumberColumn;
import java.util.List;

/** Looks for values that no network can take. */
final class Columns {
  private Columns() {}

  /**
   * Checks that no value is missing or infinite.
   *
   * @param remedy what to do
   */
  static void requireFinite(List<Column> columns, String remedy) {
    for (Column column : columns) {
      for (int row = 0; row < column.rows(); row++) {
        if (column.missing(row)) {
          throw at(column, row, "has no value", remedy);
        }
      }
      requireBounded(column, remedy);
    }
  }

  /** Checks that no number is infinite. */
  static void requireBounded(Column column, String remedy) {
    if (column instanceof NumberColumn numbers) {
      for (int row = 0; row < numbers.rows(); row++) {
        if (Float.isInfinite(numbers.values()[row])) {
          throw at(column, row, "is infinite", remedy);
        }
      }
    }
  }

  private static UnfitDataException at(Column column, int row, String what, String remedy) {
    return new UnfitDataException(
        "data", "column '" + column.name() + "' " + what + " in row " + (row + 1) + "; " + remedy);
  }
}
