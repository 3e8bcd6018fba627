package io.cultivar.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** A tile of results, 6 rows high and 2 vectors wide, that grows in registers. */
final class Tile6x2 {
  private static final VectorSpecies<Float> S = Lanes.SPECIES;
  private static final int W = Lanes.COUNT;

  private Tile6x2() {}

  /** Computes the tile whose first row is {@code row} and whose first result is at {@code to}. */
  static void compute(Operands o, Panel panel, int row, int to) {
    float[] a = o.a().values();
    int aRow = o.a().row();
    int aStep = o.a().step();
    int ai = o.a().at() + row * o.a().row();
    float[] b = panel.values();
    int bStep = panel.step();
    int bi = panel.at();
    float[] start = o.start();
    int at = panel.column();
    int depth = o.depth();
    FloatVector c00 = FloatVector.fromArray(S, start, at);
    FloatVector c01 = FloatVector.fromArray(S, start, at + W);
    FloatVector c10 = c00;
    FloatVector c11 = c01;
    FloatVector c20 = c00;
    FloatVector c21 = c01;
    FloatVector c30 = c00;
    FloatVector c31 = c01;
    FloatVector c40 = c00;
    FloatVector c41 = c01;
    FloatVector c50 = c00;
    FloatVector c51 = c01;
    for (int k = 0; k < depth; k++) {
      FloatVector b0 = FloatVector.fromArray(S, b, bi);
      FloatVector b1 = FloatVector.fromArray(S, b, bi + W);
      FloatVector a0 = FloatVector.broadcast(S, a[ai]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      FloatVector a1 = FloatVector.broadcast(S, a[ai + aRow]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      FloatVector a2 = FloatVector.broadcast(S, a[ai + 2 * aRow]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      FloatVector a3 = FloatVector.broadcast(S, a[ai + 3 * aRow]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      FloatVector a4 = FloatVector.broadcast(S, a[ai + 4 * aRow]);
      c40 = a4.fma(b0, c40);
      c41 = a4.fma(b1, c41);
      FloatVector a5 = FloatVector.broadcast(S, a[ai + 5 * aRow]);
      c50 = a5.fma(b0, c50);
      c51 = a5.fma(b1, c51);
      ai += aStep;
      bi += bStep;
    }
    float[] c = o.c();
    int cRow = o.rowStep();
    c00.intoArray(c, to);
    c01.intoArray(c, to + W);
    c10.intoArray(c, to + cRow);
    c11.intoArray(c, to + cRow + W);
    c20.intoArray(c, to + 2 * cRow);
    c21.intoArray(c, to + 2 * cRow + W);
    c30.intoArray(c, to + 3 * cRow);
    c31.intoArray(c, to + 3 * cRow + W);
    c40.intoArray(c, to + 4 * cRow);
    c41.intoArray(c, to + 4 * cRow + W);
    c50.intoArray(c, to + 5 * cRow);
    c51.intoArray(c, to + 5 * cRow + W);
  }
}
