package io.cultivar.network.picture;

import io.cultivar.api.data.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * The first input columns, which tell people what sample it is.
 *
 * @param columns the columns
 */
public record ShownColumns(List<Column> columns) {
  private static final int MOST = 6;

  /** Takes the first of them. */
  public ShownColumns {
    columns = List.copyOf(columns.subList(0, Math.min(MOST, columns.size())));
  }

  /** Some headers, followed by the names of the columns. */
  List<String> headers(String... before) {
    List<String> headers = new ArrayList<>(List.of(before));
    columns.forEach(column -> headers.add(column.name()));
    return headers;
  }

  /** The number of a row, some cells, and the row's values in the columns. */
  List<String> cells(int row, String... between) {
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(row + 1));
    cells.addAll(List.of(between));
    columns.forEach(column -> cells.add(CellText.of(column, row)));
    return cells;
  }
}
