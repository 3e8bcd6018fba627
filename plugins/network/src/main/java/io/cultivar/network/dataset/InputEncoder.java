package io.cultivar.network.dataset;

import io.cultivar.api.data.Column;
import io.cultivar.api.data.NumberColumn;
import io.cultivar.api.data.TextColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the input columns as numbers.
 *
 * @param columns how each is written
 */
record InputEncoder(List<ColumnEncoder> columns) {
  /** Takes its figures from the training rows alone. */
  static InputEncoder fit(List<Column> columns, Scaling scaling, int[] train) {
    List<ColumnEncoder> encoders = new ArrayList<>();
    for (Column column : columns) {
      if (column instanceof NumberColumn number) {
        encoders.add(NumberEncoder.fit(number.values(), scaling, train));
      } else if (column instanceof TextColumn text && !text.categories().isEmpty()) {
        encoders.add(CategoryEncoder.fit(text, train));
      }
    }
    return new InputEncoder(encoders);
  }

  /** How many numbers a sample has. */
  int width() {
    return columns.stream().mapToInt(ColumnEncoder::width).sum();
  }

  /** The numbers of some rows, row after row. */
  float[] encode(int[] rows) {
    int width = width();
    float[] numbers = new float[Math.multiplyExact(rows.length, width)];
    int first = 0;
    for (ColumnEncoder column : columns) {
      column.encode(rows, numbers, first, width);
      first += column.width();
    }
    return numbers;
  }
}
