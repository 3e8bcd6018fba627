package io.cultivar.network.kernels;

import io.cultivar.api.network.Matrix;

/**
 * The rows of a matrix, each in an array of its own: loops over several rows are vectorised by the
 * JIT compiler only if all arrays have the same index.
 *
 * @param values the rows
 */
record Rows(float[][] values) {
  /** So many columns are transposed together: a cache line. */
  private static final int BLOCK = 16;

  /** Zeros in the shape of a matrix. */
  static Rows like(Matrix matrix) {
    return new Rows(new float[matrix.rows()][matrix.columns()]);
  }

  /** Zeros in the shape of a matrix's transpose. */
  static Rows likeTransposed(Matrix matrix) {
    return new Rows(new float[matrix.columns()][matrix.rows()]);
  }

  /** Takes over a matrix. */
  void copy(Matrix matrix) {
    int columns = matrix.columns();
    for (int i = 0; i < values.length; i++) {
      System.arraycopy(
          matrix.values(), matrix.offset() + i * matrix.stride(), values[i], 0, columns);
    }
  }

  /** Takes over the transpose of a matrix. */
  void copyTransposed(Matrix matrix) {
    int columns = matrix.columns();
    for (int i = 0; i < columns; i += BLOCK) {
      int end = Math.min(i + BLOCK, columns);
      for (int j = 0; j < matrix.rows(); j++) {
        int from = matrix.offset() + j * matrix.stride();
        for (int k = i; k < end; k++) {
          values[k][j] = matrix.values()[from + k];
        }
      }
    }
  }

  /** The sum of all rows, in their order. */
  void sum(Matrix sum) {
    for (int j = 0; j < sum.columns(); j++) {
      float column = 0;
      for (int i = 0; i < values.length; i++) {
        column += values[i][j];
      }
      sum.values()[sum.offset() + j] = column;
    }
  }
}
