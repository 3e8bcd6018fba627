package io.cultivar.network.dataset;

import io.cultivar.api.data.Column;
import io.cultivar.api.data.NumberColumn;
import io.cultivar.api.data.TextColumn;
import io.cultivar.api.network.Loss.Targets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decides from the target columns and the output layer what is learned:
 *
 * <ul>
 *   <li>a text column: its categories are classes;
 *   <li>several columns of 0 and 1: classes if each row has exactly one 1, else labels;
 *   <li>a column of whole numbers, where the loss compares probabilities or signs, the output
 *       activation is one over classes, or several units are asked for: its values are classes;
 *   <li>a column of 0 and 1, where the loss compares any numbers: two classes;
 *   <li>anything else: numbers to predict; where the loss compares probabilities they must be some.
 * </ul>
 */
final class TargetReader {
  private static final String DATA = "data";

  private final OutputLayer output;

  private TargetReader(OutputLayer output) {
    this.output = output;
  }

  /**
   * Reads the targets.
   *
   * @throws UnfitDataException if columns, loss and output layer do not fit each other
   */
  static Target read(List<Column> columns, OutputLayer output) {
    return new TargetReader(output).read(columns);
  }

  private Target read(List<Column> columns) {
    Columns.requireFinite(columns, "target columns must be complete");
    if (columns.size() == 1 && columns.get(0) instanceof TextColumn text) {
      return text(text);
    }
    List<NumberColumn> numbers = new ArrayList<>();
    for (Column column : columns) {
      if (!(column instanceof NumberColumn number)) {
        throw new UnfitDataException(
            DATA,
            "target column '" + column.name() + "' is text, which must be the only target column");
      }
      numbers.add(number);
    }
    return numbers.size() == 1 ? number(numbers.get(0)) : several(numbers);
  }

  private Target text(TextColumn column) {
    return classes(column.name(), column.categories(), column.codes());
  }

  private Target number(NumberColumn column) {
    float[] values = column.values();
    boolean discrete =
        output.targets() == Targets.PROBABILITIES || output.targets() == Targets.SIGNS;
    boolean several = output.wholeSample() || output.units().orElse(1) > 1;
    boolean binary = output.targets() == Targets.NUMBERS && holdsBoth(values);
    if (binary || ((discrete || several) && whole(values))) {
      return numberedClasses(column);
    }
    return numbers(List.of(column), values);
  }

  private Target numberedClasses(NumberColumn column) {
    float[] distinct = distinct(column.values());
    List<String> labels = new ArrayList<>();
    for (float value : distinct) {
      labels.add(value == (long) value ? Long.toString((long) value) : Float.toString(value));
    }
    int[] codes = new int[column.rows()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = Arrays.binarySearch(distinct, column.values()[row] + 0f);
    }
    return classes(column.name(), labels, codes);
  }

  private Target several(List<NumberColumn> columns) {
    int width = columns.size();
    int rows = columns.get(0).rows();
    float[] truth = new float[rows * width];
    for (int j = 0; j < width; j++) {
      for (int i = 0; i < rows; i++) {
        truth[i * width + j] = columns.get(j).values()[i];
      }
    }
    boolean binary = output.targets() != Targets.COUNTS && onlyZeroAndOne(truth);
    if (!binary) {
      return numbers(columns, truth);
    }
    Task task = oneOfEach(truth, width) ? Task.MANY_CLASS : Task.MULTI_LABEL;
    requireUnits(width, "there are " + width + " target columns");
    return new Target(task, names(columns), width, truth);
  }

  private Target numbers(List<NumberColumn> columns, float[] truth) {
    if (output.targets() == Targets.SIGNS) {
      throw new UnfitDataException(
          "loss",
          "the loss compares signs of classes, but target column '"
              + columns.get(0).name()
              + "' holds numbers; choose a loss for numbers, such as squared");
    }
    for (float value : truth) {
      requireAllowed(value);
    }
    requireUnits(columns.size(), "the target has " + columns.size() + " number column(s)");
    return new Target(Task.REGRESSION, names(columns), columns.size(), truth);
  }

  private void requireAllowed(float value) {
    boolean counts = output.targets() == Targets.COUNTS;
    boolean probabilities = output.targets() == Targets.PROBABILITIES;
    if ((counts && value < 0) || (probabilities && !(value >= 0 && value <= 1))) {
      throw new UnfitDataException(
          "loss",
          "the loss compares "
              + (counts ? "counts" : "probabilities")
              + ", but the target holds "
              + value
              + "; choose a loss for numbers, such as squared");
    }
  }

  private Target classes(String column, List<String> labels, int[] codes) {
    int classes = labels.size();
    if (classes < 2) {
      throw new UnfitDataException(
          DATA, "target column '" + column + "' has a single value, so there is nothing to learn");
    }
    boolean single = classes == 2 && output.units().orElse(output.wholeSample() ? 2 : 1) == 1;
    int outputs = single ? 1 : classes;
    requireUnits(outputs, "target column '" + column + "' has " + classes + " classes");
    float[] truth = new float[codes.length * outputs];
    for (int row = 0; row < codes.length; row++) {
      if (single) {
        truth[row] = codes[row];
      } else {
        truth[row * outputs + codes[row]] = 1;
      }
    }
    return new Target(classes == 2 ? Task.TWO_CLASS : Task.MANY_CLASS, labels, outputs, truth);
  }

  private void requireUnits(int needed, String because) {
    if (output.units().isPresent() && output.units().getAsInt() != needed) {
      throw new UnfitDataException(
          output.path() + ".units",
          "the last layer must have "
              + needed
              + " unit(s) but has "
              + output.units().getAsInt()
              + ", as "
              + because
              + "; leave units out to have it follow the target");
    }
  }

  private static List<String> names(List<NumberColumn> columns) {
    return columns.stream().map(NumberColumn::name).toList();
  }

  /** The different values, rising; -0 counts as 0. */
  private static float[] distinct(float[] values) {
    float[] sorted = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      sorted[i] = values[i] + 0f;
    }
    Arrays.sort(sorted);
    int count = 0;
    for (float value : sorted) {
      if (count == 0 || value != sorted[count - 1]) {
        sorted[count++] = value;
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  private static boolean whole(float[] values) {
    for (float value : values) {
      if (value != (long) value) {
        return false;
      }
    }
    return true;
  }

  private static boolean onlyZeroAndOne(float[] values) {
    for (float value : values) {
      if (value != 0 && value != 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean holdsBoth(float[] values) {
    return onlyZeroAndOne(values) && distinct(values).length == 2;
  }

  private static boolean oneOfEach(float[] truth, int width) {
    for (int from = 0; from < truth.length; from += width) {
      float sum = 0;
      for (int j = 0; j < width; j++) {
        sum += truth[from + j];
      }
      if (sum != 1) {
        return false;
      }
    }
    return true;
  }
}
