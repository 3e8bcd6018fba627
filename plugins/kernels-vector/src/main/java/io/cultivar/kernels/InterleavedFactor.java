package io.cultivar.kernels;

import io.cultivar.api.network.Matrix;

/**
 * A factor of interleaved products: the numbers of row r and column c begin at {@code at + r * row
 * + c * column}.
 */
record InterleavedFactor(float[] values, int at, int row, int column) {
  static InterleavedFactor rows(Matrix matrix, int lanes) {
    return new InterleavedFactor(matrix.values(), matrix.offset(), matrix.columns(), lanes);
  }

  /** The transpose. */
  static InterleavedFactor columns(Matrix matrix, int lanes) {
    return new InterleavedFactor(matrix.values(), matrix.offset(), lanes, matrix.columns());
  }
}
