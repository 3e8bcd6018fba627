package io.cultivar.network.dataset;

import io.cultivar.api.data.TextColumn;

/**
 * Writes a text column one-hot: a number for each category, 1 for the one that it is.
 *
 * @param codes the category of each row, -1 where it is missing
 * @param width how many categories there are
 * @param mode takes the place of missing ones
 */
record CategoryEncoder(int[] codes, int width, int mode) implements ColumnEncoder {
  static CategoryEncoder fit(TextColumn column, int[] train) {
    int[] counts = new int[column.categories().size()];
    for (int row : train) {
      if (!column.missing(row)) {
        counts[column.codes()[row]]++;
      }
    }
    int mode = 0;
    for (int code = 1; code < counts.length; code++) {
      if (counts[code] > counts[mode]) {
        mode = code;
      }
    }
    return new CategoryEncoder(column.codes(), counts.length, mode);
  }

  @Override
  public void encode(int[] rows, float[] into, int first, int stride) {
    for (int i = 0; i < rows.length; i++) {
      int code = codes[rows[i]];
      into[first + i * stride + (code < 0 ? mode : code)] = 1;
    }
  }
}
