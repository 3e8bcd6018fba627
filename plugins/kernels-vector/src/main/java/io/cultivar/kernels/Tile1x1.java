package io.cultivar.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** A tile of results, a row high and a vector wide, that grows in registers. */
final class Tile1x1 {
  private static final VectorSpecies<Float> S = Lanes.SPECIES;

  private Tile1x1() {}

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
    for (int k = 0; k < depth; k++) {
      FloatVector b0 = FloatVector.fromArray(S, b, bi);
      FloatVector a0 = FloatVector.broadcast(S, a[ai]);
      c00 = a0.fma(b0, c00);
      ai += aStep;
      bi += bStep;
    }
    float[] c = o.c();
    c00.intoArray(c, to);
  }
}
