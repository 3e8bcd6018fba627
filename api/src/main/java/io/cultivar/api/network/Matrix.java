package io.cultivar.api.network;

/**
 * A view of a dense matrix in an array, row after row. It does not own the array.
 *
 * @param values the array
 * @param offset the index of the first number
 * @param rows how many rows
 * @param columns how many columns
 */
public record Matrix(float[] values, int offset, int rows, int columns) {
  /** Checks that the array holds the matrix. */
  public Matrix {
    if (offset < 0 || rows < 0 || columns < 1 || offset + (long) rows * columns > values.length) {
      throw new IllegalArgumentException(
          "a matrix of "
              + rows
              + " x "
              + columns
              + " at "
              + offset
              + " does not fit an array of "
              + values.length);
    }
  }

  /** A matrix that fills an array from its beginning. */
  public static Matrix of(float[] values, int rows, int columns) {
    return new Matrix(values, 0, rows, columns);
  }
}
