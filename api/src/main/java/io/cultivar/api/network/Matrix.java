package io.cultivar.api.network;

/**
 * A view of a matrix in an array, row after row. It does not own the array.
 *
 * @param values the array
 * @param offset the index of the first number
 * @param rows how many rows
 * @param columns how many columns
 * @param stride how far rows are apart, at least as much as they are long
 */
public record Matrix(float[] values, int offset, int rows, int columns, int stride) {
  /** Checks that the array holds the matrix. */
  public Matrix {
    long end = offset + (rows - 1L) * stride + columns;
    if (offset < 0 || rows < 0 || columns < 1 || stride < columns || end > values.length) {
      throw new IllegalArgumentException(
          "a matrix of %d x %d at %d, rows %d apart, does not fit an array of %d"
              .formatted(rows, columns, offset, stride, values.length));
    }
  }

  /** A dense matrix: its rows follow each other. */
  public Matrix(float[] values, int offset, int rows, int columns) {
    this(values, offset, rows, columns, columns);
  }

  /** A dense matrix that fills an array from its beginning. */
  public static Matrix of(float[] values, int rows, int columns) {
    return new Matrix(values, 0, rows, columns);
  }

  /** Whether its rows follow each other without a gap. */
  public boolean dense() {
    return stride == columns;
  }

  /**
   * Some of its rows.
   *
   * @param from the first, from 0
   * @param to behind the last
   */
  public Matrix rows(int from, int to) {
    return new Matrix(values, offset + from * stride, to - from, columns, stride);
  }

  /**
   * Some of its columns.
   *
   * @param from the first, from 0
   * @param to behind the last
   */
  public Matrix columns(int from, int to) {
    return new Matrix(values, offset + from, rows, to - from, stride);
  }
}
