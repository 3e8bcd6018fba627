package io.cultivar.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** A tile of results, 8 rows high and a vector wide, that grows in registers. */
final class Tile8x1 {
  private static final VectorSpecies<Float> S = Lanes.SPECIES;

  private Tile8x1() {}

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
    FloatVector c10 = c00;
    FloatVector c20 = c00;
    FloatVector c30 = c00;
    FloatVector c40 = c00;
    FloatVector c50 = c00;
    FloatVector c60 = c00;
    FloatVector c70 = c00;
    for (int k = 0; k < depth; k++) {
      FloatVector b0 = FloatVector.fromArray(S, b, bi);
      FloatVector a0 = FloatVector.broadcast(S, a[ai]);
      c00 = a0.fma(b0, c00);
      FloatVector a1 = FloatVector.broadcast(S, a[ai + aRow]);
      c10 = a1.fma(b0, c10);
      FloatVector a2 = FloatVector.broadcast(S, a[ai + 2 * aRow]);
      c20 = a2.fma(b0, c20);
      FloatVector a3 = FloatVector.broadcast(S, a[ai + 3 * aRow]);
      c30 = a3.fma(b0, c30);
      FloatVector a4 = FloatVector.broadcast(S, a[ai + 4 * aRow]);
      c40 = a4.fma(b0, c40);
      FloatVector a5 = FloatVector.broadcast(S, a[ai + 5 * aRow]);
      c50 = a5.fma(b0, c50);
      FloatVector a6 = FloatVector.broadcast(S, a[ai + 6 * aRow]);
      c60 = a6.fma(b0, c60);
      FloatVector a7 = FloatVector.broadcast(S, a[ai + 7 * aRow]);
      c70 = a7.fma(b0, c70);
      ai += aStep;
      bi += bStep;
    }
    float[] c = o.c();
    int cRow = o.rowStep();
    c00.intoArray(c, to);
    c10.intoArray(c, to + cRow);
    c20.intoArray(c, to + 2 * cRow);
    c30.intoArray(c, to + 3 * cRow);
    c40.intoArray(c, to + 4 * cRow);
    c50.intoArray(c, to + 5 * cRow);
    c60.intoArray(c, to + 6 * cRow);
    c70.intoArray(c, to + 7 * cRow);
  }
}
