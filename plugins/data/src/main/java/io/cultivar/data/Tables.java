package io.cultivar.data;

import io.cultivar.api.data.Column;
import io.cultivar.api.data.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Divides columns into inputs and targets. */
final class Tables {
  private Tables() {}

  /**
   * A table of columns.
   *
   * @param where what to call the data in messages
   * @throws IOException if a target is not among the columns, or nothing is left as input
   */
  static Table of(String where, List<Column> columns, Columns target) throws IOException {
    List<String> names = columns.stream().map(Column::name).toList();
    List<Column> targets = new ArrayList<>();
    for (String name : target.names()) {
      int index = names.indexOf(name);
      if (index < 0) {
        throw new IOException(
            where
                + ": there is no column '"
                + name
                + "' to be the target; columns: "
                + String.join(", ", names));
      }
      targets.add(columns.get(index));
    }
    List<Column> inputs = columns.stream().filter(column -> !targets.contains(column)).toList();
    if (inputs.isEmpty()) {
      throw new IOException(where + ": all columns are targets; at least one must be an input");
    }
    return new Table(inputs, targets);
  }
}
