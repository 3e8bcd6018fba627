package io.cultivar.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Copies a matrix with its rows as columns, a square of a vector's length at a time: each stage
 * exchanges the squares off the diagonal in squares of twice the size.
 *
 * @param square room for the numbers of a square
 */
record Transposition(float[] square) {
  private static final VectorSpecies<Float> S = Lanes.SPECIES;
  private static final int W = Lanes.COUNT;
  private static final VectorShuffle<Float> BY_1 = exchange(1);
  private static final VectorShuffle<Float> BY_2 = exchange(2);
  private static final VectorShuffle<Float> BY_4 = exchange(4);
  private static final VectorShuffle<Float> BY_8 = exchange(8);
  private static final VectorMask<Float> ODD_1 = odd(1);
  private static final VectorMask<Float> ODD_2 = odd(2);
  private static final VectorMask<Float> ODD_4 = odd(4);
  private static final VectorMask<Float> ODD_8 = odd(8);

  /** With new room. */
  Transposition() {
    this(new float[W * W]);
  }

  private static VectorShuffle<Float> exchange(int distance) {
    return VectorShuffle.fromOp(S, lane -> (lane ^ distance) & (W - 1));
  }

  /** The lanes in the second half of twice a distance. */
  private static VectorMask<Float> odd(int distance) {
    boolean[] lanes = new boolean[W];
    for (int lane = 0; lane < W; lane++) {
      lanes[lane] = (lane & distance) != 0;
    }
    return VectorMask.fromArray(S, lanes, 0);
  }

  /**
   * Sets number (k, q) of the result to number (q, k) of the source.
   *
   * @param from the index of the first number of the source
   * @param sourceStep how far rows of the source are apart
   * @param to receives the result from its beginning on
   * @param step how far rows of the result are apart
   * @param rows how many rows the result has
   * @param columns how many columns the result has
   */
  void copy(float[] source, int from, int sourceStep, float[] to, int step, int rows, int columns) {
    boolean room = from + (columns - 1) * sourceStep + Math.max(rows, W) <= source.length;
    if (columns < W || !room) {
      copySingly(source, from, sourceStep, to, step, rows, columns);
      return;
    }
    int height = Math.min(W, rows);
    for (int q = 0; q < columns; q += W) {
      // The last square begins earlier: what is copied twice is the same.
      int column = Math.min(q, columns - W);
      for (int k = 0; k < rows; k += W) {
        int row = Math.max(0, Math.min(k, rows - W));
        load(source, from + column * sourceStep + row, sourceStep);
        turn();
        store(to, row * step + column, step, height);
      }
    }
  }

  private static void copySingly(
      float[] source, int from, int sourceStep, float[] to, int step, int rows, int columns) {
    for (int q = 0; q < columns; q++) {
      for (int k = 0, read = from + q * sourceStep, write = q; k < rows; k++, write += step) {
        to[write] = source[read + k];
      }
    }
  }

  private void load(float[] source, int from, int step) {
    for (int i = 0, at = 0; i < W; i++, at += W) {
      FloatVector.fromArray(S, source, from + i * step).intoArray(square, at);
    }
  }

  private void store(float[] to, int at, int step, int height) {
    for (int i = 0; i < height; i++) {
      FloatVector.fromArray(S, square, i * W).intoArray(to, at + i * step);
    }
  }

  private void turn() {
    for (int i = 0; i < W; i += 2) {
      exchange(i, 1, BY_1, ODD_1);
    }
    for (int i = 0; i < W; i += i % 2 == 0 ? 1 : 3) {
      exchange(i, 2, BY_2, ODD_2);
    }
    if (W >= 8) {
      for (int i = 0; i < W; i += i % 4 < 3 ? 1 : 5) {
        exchange(i, 4, BY_4, ODD_4);
      }
    }
    if (W >= 16) {
      for (int i = 0; i < 8; i++) {
        exchange(i, 8, BY_8, ODD_8);
      }
    }
  }

  private void exchange(int row, int distance, VectorShuffle<Float> by, VectorMask<Float> odd) {
    FloatVector upper = FloatVector.fromArray(S, square, row * W);
    FloatVector lower = FloatVector.fromArray(S, square, (row + distance) * W);
    upper.blend(lower.rearrange(by), odd).intoArray(square, row * W);
    upper.rearrange(by).blend(lower, odd).intoArray(square, (row + distance) * W);
  }
}
