package io.cultivar.api.picture;

import java.util.List;

/**
 * The samples of which a network was most wrong, as a table.
 *
 * @param title what it shows
 * @param columns the names of the columns
 * @param rows a text for each column, the worst sample first
 */
public record WorstCases(String title, List<String> columns, List<List<String>> rows)
    implements Picture {
  /** Copies the lists and checks that each row has a text for each column. */
  public WorstCases {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    int width = columns.size();
    if (rows.stream().anyMatch(row -> row.size() != width)) {
      throw new IllegalArgumentException("each row must have " + width + " texts");
    }
  }
}
