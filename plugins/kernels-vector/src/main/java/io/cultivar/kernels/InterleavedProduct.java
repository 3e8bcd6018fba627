package io.cultivar.kernels;

import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * c[i][j] = start[j] + Σₖ a[i][k]·b[k][j] of interleaved matrices, a network in each lane.
 *
 * @param start what the chains begin with, one vector for each column, or nothing for 0
 * @param depth over how many numbers each chain runs
 */
record InterleavedProduct(
    InterleavedFactor a,
    InterleavedFactor b,
    float[] start,
    int startAt,
    int depth,
    Matrix c,
    int lanes)
    implements Kernels.Computation {
  private static final VectorSpecies<Float> S = Lanes.SPECIES;

  @Override
  public void compute() {
    int rows = c.rows();
    int columns = c.columns() / lanes;
    for (int i = 0; i < rows; i += 4) {
      // The last rows begin earlier: those computed twice get the same results.
      int row = Math.max(0, Math.min(i, rows - 4));
      for (int j = 0; j < columns; j++) {
        if (rows >= 4) {
          four(row, j);
        } else {
          for (int single = 0; single < rows; single++) {
            one(single, j);
          }
        }
      }
    }
  }

  private void four(int i, int j) {
    float[] av = a.values();
    float[] bv = b.values();
    float[] cv = c.values();
    int aRow = a.row();
    int cRow = c.columns();
    for (int lane = 0; lane < lanes; lane += Lanes.COUNT) {
      FloatVector c0 = start(j * lanes + lane);
      FloatVector c1 = c0;
      FloatVector c2 = c0;
      FloatVector c3 = c0;
      int ai = a.at() + i * aRow + lane;
      int bi = b.at() + j * b.column() + lane;
      for (int k = 0; k < depth; k++) {
        FloatVector right = FloatVector.fromArray(S, bv, bi);
        c0 = FloatVector.fromArray(S, av, ai).fma(right, c0);
        c1 = FloatVector.fromArray(S, av, ai + aRow).fma(right, c1);
        c2 = FloatVector.fromArray(S, av, ai + 2 * aRow).fma(right, c2);
        c3 = FloatVector.fromArray(S, av, ai + 3 * aRow).fma(right, c3);
        ai += a.column();
        bi += b.row();
      }
      int to = c.offset() + i * cRow + j * lanes + lane;
      c0.intoArray(cv, to);
      c1.intoArray(cv, to + cRow);
      c2.intoArray(cv, to + 2 * cRow);
      c3.intoArray(cv, to + 3 * cRow);
    }
  }

  private void one(int i, int j) {
    for (int lane = 0; lane < lanes; lane += Lanes.COUNT) {
      FloatVector sum = start(j * lanes + lane);
      int ai = a.at() + i * a.row() + lane;
      int bi = b.at() + j * b.column() + lane;
      for (int k = 0; k < depth; k++) {
        FloatVector right = FloatVector.fromArray(S, b.values(), bi);
        sum = FloatVector.fromArray(S, a.values(), ai).fma(right, sum);
        ai += a.column();
        bi += b.row();
      }
      sum.intoArray(c.values(), c.offset() + i * c.columns() + j * lanes + lane);
    }
  }

  private FloatVector start(int at) {
    return start.length == 0 ? FloatVector.zero(S) : FloatVector.fromArray(S, start, startAt + at);
  }
}
