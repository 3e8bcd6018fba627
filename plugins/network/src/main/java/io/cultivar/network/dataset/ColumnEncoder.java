package io.cultivar.network.dataset;

/** Writes an input column as numbers, by figures that were fitted on the training part. */
sealed interface ColumnEncoder permits NumberEncoder, CategoryEncoder {
  /** How many numbers a value becomes. */
  int width();

  /**
   * Writes some rows.
   *
   * @param rows the rows of the table
   * @param into receives the numbers of the i-th of them from {@code first + i * stride} on
   */
  void encode(int[] rows, float[] into, int first, int stride);
}
