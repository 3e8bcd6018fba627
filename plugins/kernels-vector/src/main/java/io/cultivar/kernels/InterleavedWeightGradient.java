package io.cultivar.kernels;

import io.cultivar.api.network.Kernels;

/** dw = xᵀ·dz of interleaved matrices, and db the sums of the columns of dz. */
record InterleavedWeightGradient(Kernels.Computation product, ColumnSums biases)
    implements Kernels.Computation {
  @Override
  public void compute() {
    product.compute();
    biases.compute();
  }
}
