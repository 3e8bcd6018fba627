package io.cultivar.kernels;

import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;

/** dw = xᵀ·dz, and db the sums of the columns of dz. */
final class WeightGradientProduct implements Kernels.Computation {
  private final ColumnSums biases;
  private final Multiplication multiplication;

  WeightGradientProduct(Matrix x, Matrix dz, Matrix dw, Matrix db) {
    this.biases = new ColumnSums(dz, db);
    this.multiplication =
        new Multiplication(
            new Factor(x.values(), x.offset(), 1, x.stride()),
            Panels.of(dz.values(), dz.offset(), dz.stride(), dz.rows(), dz.columns()),
            new float[dz.columns() + Lanes.COUNT],
            dw);
  }

  @Override
  public void compute() {
    multiplication.compute();
    biases.compute();
  }
}
