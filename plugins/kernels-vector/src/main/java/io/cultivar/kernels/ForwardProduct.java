package io.cultivar.kernels;

import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;

/** z = bias + x·w. */
final class ForwardProduct implements Kernels.Computation {
  private final Matrix bias;
  private final float[] start;
  private final Multiplication multiplication;

  ForwardProduct(Matrix x, Matrix w, Matrix bias, Matrix z) {
    this.bias = bias;
    this.start = new float[z.columns() + Lanes.COUNT];
    this.multiplication =
        new Multiplication(
            new Factor(x.values(), x.offset(), x.stride(), 1),
            Panels.of(w.values(), w.offset(), w.stride(), w.rows(), w.columns()),
            start,
            z);
  }

  @Override
  public void compute() {
    System.arraycopy(bias.values(), bias.offset(), start, 0, bias.columns());
    multiplication.compute();
  }
}
