package io.cultivar.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** A tile of results, a row high and 2 vectors wide, that grows in registers. */
final class Tile1x2 {
  private static final VectorSpecies<Float> S = Lanes.SPECIES;
  private static final int W = Lanes.COUNT;

  private Tile1x2() {}

  /** Computes the tile whose first row is {@code row} and whose first result is at {@code to}. */
  static void compute(Operands o, Panel panel, int row, int to) {
    float[] a = o.a().values();
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
    for (int k = 0; k < depth; k++) {
      FloatVector b0 = FloatVector.fromArray(S, b, bi);
      FloatVector b1 = FloatVector.fromArray(S, b, bi + W);
      FloatVector a0 = FloatVector.broadcast(S, a[ai]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      ai += aStep;
      bi += bStep;
    }
    float[] c = o.c();
    c00.intoArray(c, to);
    c01.intoArray(c, to + W);
  }
}
