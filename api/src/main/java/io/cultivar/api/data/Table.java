package io.cultivar.api.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Samples: for each row the inputs and the targets to be learned from them.
 *
 * @param inputs the input columns
 * @param targets the target columns; several numbers of 0 and 1 are several labels
 */
public record Table(List<Column> inputs, List<Column> targets) {
  /** Checks that there are columns, of one length and of different names. */
  public Table {
    inputs = List.copyOf(inputs);
    targets = List.copyOf(targets);
    if (inputs.isEmpty() || targets.isEmpty()) {
      throw new IllegalArgumentException("a table needs at least one input and one target column");
    }
    List<Column> all = new ArrayList<>(inputs);
    all.addAll(targets);
    Set<String> names = new HashSet<>();
    for (Column column : all) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("two columns are named '" + column.name() + "'");
      }
      if (column.rows() != all.get(0).rows()) {
        throw new IllegalArgumentException(
            "column '"
                + column.name()
                + "' has "
                + column.rows()
                + " rows, '"
                + all.get(0).name()
                + "' has "
                + all.get(0).rows());
      }
    }
  }

  /** How many samples there are. */
  public int rows() {
    return inputs.get(0).rows();
  }
}
