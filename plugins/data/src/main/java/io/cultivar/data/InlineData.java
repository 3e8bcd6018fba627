package io.cultivar.data;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.data.Column;
import io.cultivar.api.data.DataSource;
import io.cultivar.api.data.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A small table that stands in the experiment file itself, such as a truth table. */
@Component(name = "inline", summary = "a table in the experiment file")
public record InlineData(
    @Option("the names of the columns") List<String> columns,
    @Option("the column to be learned, or several with commas between") Columns target,
    @Option("the rows, each a list of as many values as there are columns") List<List<String>> rows)
    implements DataSource {
  /** All must be given. */
  public InlineData() {
    this(null, null, null);
  }

  /** Checks the shape. */
  public InlineData {
    if (columns != null && rows != null) {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      if (new HashSet<>(columns).size() != columns.size()) {
        throw new IllegalArgumentException("columns must differ, were " + columns);
      }
      if (rows.isEmpty()) {
        throw new IllegalArgumentException("rows must list at least one row");
      }
      for (List<String> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "rows must have "
                  + columns.size()
                  + " values each, one for each column; "
                  + row
                  + " has "
                  + row.size());
        }
      }
    }
  }

  @Override
  public Table load() throws IOException {
    List<Column> built = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      ColumnBuilder column = new ColumnBuilder(columns.get(i), Set.of(""), false);
      for (List<String> row : rows) {
        column.add(row.get(i));
      }
      built.add(column.build());
    }
    return Tables.of("the inline table", built, target);
  }
}
