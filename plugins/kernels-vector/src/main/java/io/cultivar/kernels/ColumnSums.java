package io.cultivar.kernels;

import io.cultivar.api.network.Matrix;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The sums of the columns of a matrix, each a chain from the first row to the last. */
final class ColumnSums {
  private static final VectorSpecies<Float> S = Lanes.SPECIES;
  private static final int W = Lanes.COUNT;

  private final Matrix matrix;
  private final Matrix sums;

  /** The sums of a matrix narrower than a vector, and of what is behind its rows. */
  private final float[] wide;

  private final boolean narrow;

  ColumnSums(Matrix matrix, Matrix sums) {
    this.matrix = matrix;
    this.sums = sums;
    this.narrow = matrix.columns() < W;
    this.wide = new float[W];
  }

  void compute() {
    int columns = matrix.columns();
    if (narrow) {
      narrow();
      return;
    }
    int j = 0;
    for (; j + 2 * W <= columns; j += 2 * W) {
      two(j);
    }
    for (; j < columns; j += W) {
      // The last columns begin earlier: those summed twice get the same sums.
      one(Math.min(j, columns - W));
    }
  }

  private void two(int column) {
    float[] values = matrix.values();
    FloatVector first = FloatVector.zero(S);
    FloatVector second = FloatVector.zero(S);
    for (int i = 0, at = matrix.offset() + column; i < matrix.rows(); i++) {
      first = first.add(FloatVector.fromArray(S, values, at));
      second = second.add(FloatVector.fromArray(S, values, at + W));
      at += matrix.stride();
    }
    first.intoArray(sums.values(), sums.offset() + column);
    second.intoArray(sums.values(), sums.offset() + column + W);
  }

  private void one(int column) {
    FloatVector sum = FloatVector.zero(S);
    for (int i = 0, at = matrix.offset() + column; i < matrix.rows(); i++) {
      sum = sum.add(FloatVector.fromArray(S, matrix.values(), at));
      at += matrix.stride();
    }
    sum.intoArray(sums.values(), sums.offset() + column);
  }

  /** Reads beyond the rows where the array goes on so far. */
  private void narrow() {
    float[] values = matrix.values();
    int columns = matrix.columns();
    int stride = matrix.stride();
    int end = matrix.offset() + matrix.rows() * stride;
    int at = matrix.offset();
    FloatVector sum = FloatVector.zero(S);
    for (; at < end && at + W <= values.length; at += stride) {
      sum = sum.add(FloatVector.fromArray(S, values, at));
    }
    sum.intoArray(wide, 0);
    for (; at < end; at += stride) {
      for (int j = 0; j < columns; j++) {
        wide[j] += values[at + j];
      }
    }
    System.arraycopy(wide, 0, sums.values(), sums.offset(), columns);
  }
}
