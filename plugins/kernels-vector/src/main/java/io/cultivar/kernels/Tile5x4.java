package io.cultivar.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A tile of results, 5 rows high and 4 vectors wide, that grows in registers. With 6 rows it would
 * take 29 of the 32 registers, and the JIT compiler keeps some of them in memory as often as not,
 * which halves the speed.
 */
final class Tile5x4 {
  private static final VectorSpecies<Float> S = Lanes.SPECIES;
  private static final int W = Lanes.COUNT;

  private Tile5x4() {}

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
    FloatVector c02 = FloatVector.fromArray(S, start, at + 2 * W);
    FloatVector c03 = FloatVector.fromArray(S, start, at + 3 * W);
    FloatVector c10 = c00;
    FloatVector c11 = c01;
    FloatVector c12 = c02;
    FloatVector c13 = c03;
    FloatVector c20 = c00;
    FloatVector c21 = c01;
    FloatVector c22 = c02;
    FloatVector c23 = c03;
    FloatVector c30 = c00;
    FloatVector c31 = c01;
    FloatVector c32 = c02;
    FloatVector c33 = c03;
    FloatVector c40 = c00;
    FloatVector c41 = c01;
    FloatVector c42 = c02;
    FloatVector c43 = c03;
    for (int k = 0; k < depth; k++) {
      FloatVector b0 = FloatVector.fromArray(S, b, bi);
      FloatVector b1 = FloatVector.fromArray(S, b, bi + W);
      FloatVector b2 = FloatVector.fromArray(S, b, bi + 2 * W);
      FloatVector b3 = FloatVector.fromArray(S, b, bi + 3 * W);
      FloatVector a0 = FloatVector.broadcast(S, a[ai]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c02 = a0.fma(b2, c02);
      c03 = a0.fma(b3, c03);
      FloatVector a1 = FloatVector.broadcast(S, a[ai + aRow]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      c12 = a1.fma(b2, c12);
      c13 = a1.fma(b3, c13);
      FloatVector a2 = FloatVector.broadcast(S, a[ai + 2 * aRow]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      c22 = a2.fma(b2, c22);
      c23 = a2.fma(b3, c23);
      FloatVector a3 = FloatVector.broadcast(S, a[ai + 3 * aRow]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      c32 = a3.fma(b2, c32);
      c33 = a3.fma(b3, c33);
      FloatVector a4 = FloatVector.broadcast(S, a[ai + 4 * aRow]);
      c40 = a4.fma(b0, c40);
      c41 = a4.fma(b1, c41);
      c42 = a4.fma(b2, c42);
      c43 = a4.fma(b3, c43);
      ai += aStep;
      bi += bStep;
    }
    float[] c = o.c();
    int cRow = o.rowStep();
    c00.intoArray(c, to);
    c01.intoArray(c, to + W);
    c02.intoArray(c, to + 2 * W);
    c03.intoArray(c, to + 3 * W);
    c10.intoArray(c, to + cRow);
    c11.intoArray(c, to + cRow + W);
    c12.intoArray(c, to + cRow + 2 * W);
    c13.intoArray(c, to + cRow + 3 * W);
    c20.intoArray(c, to + 2 * cRow);
    c21.intoArray(c, to + 2 * cRow + W);
    c22.intoArray(c, to + 2 * cRow + 2 * W);
    c23.intoArray(c, to + 2 * cRow + 3 * W);
    c30.intoArray(c, to + 3 * cRow);
    c31.intoArray(c, to + 3 * cRow + W);
    c32.intoArray(c, to + 3 * cRow + 2 * W);
    c33.intoArray(c, to + 3 * cRow + 3 * W);
    c40.intoArray(c, to + 4 * cRow);
    c41.intoArray(c, to + 4 * cRow + W);
    c42.intoArray(c, to + 4 * cRow + 2 * W);
    c43.intoArray(c, to + 4 * cRow + 3 * W);
  }
}
