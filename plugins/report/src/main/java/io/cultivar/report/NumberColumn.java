package io.cultivar.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/** Numbers of trials, row by row; a row can be empty. */
final class NumberColumn {
  /** Whole doubles up to here are written without a fraction. */
  private static final double LARGEST_WHOLE = 1L << 53;

  private final BitSet present = new BitSet();
  private double[] values = new double[16];

  /** Sets the number of a row. */
  void set(int row, double value) {
    if (row >= values.length) {
      values = Arrays.copyOf(values, Math.max(row + 1, values.length * 2));
    }
    values[row] = value;
    present.set(row);
  }

  /** Whether a row has a number. */
  boolean has(int row) {
    return present.get(row);
  }

  /** The number of a row that has one. */
  double get(int row) {
    return values[row];
  }

  /** Writes so many rows as an array, with null for the empty ones. */
  void write(JsonGenerator json, int rows) throws IOException {
    json.writeStartArray();
    for (int row = 0; row < rows; row++) {
      if (has(row)) {
        write(json, values[row]);
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
  }

  /** Writes a number: as a text where it is not finite, which JSON has no numbers for. */
  static void write(JsonGenerator json, double value) throws IOException {
    if (value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(value);
    }
  }
}
