package io.cultivar.kernels;

import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;

/** dx = dz·wᵀ. */
final class InputGradientProduct implements Kernels.Computation {
  private final Multiplication multiplication;

  InputGradientProduct(Matrix dz, Matrix w, Matrix dx) {
    this.multiplication =
        new Multiplication(
            new Factor(dz.values(), dz.offset(), dz.stride(), 1),
            Panels.transposed(w.values(), w.offset(), w.stride(), w.columns(), w.rows()),
            new float[dx.columns() + Lanes.COUNT],
            dx);
  }

  @Override
  public void compute() {
    multiplication.compute();
  }
}
