package io.cultivar.kernels;

import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;
import jdk.incubator.vector.FloatVector;

/** dw = xᵀ·dz of interleaved matrices, and db the sums of the columns of dz. */
record InterleavedWeightGradient(Kernels.Computation product, Matrix dz, Matrix db)
    implements Kernels.Computation {
  @Override
  public void compute() {
    product.compute();
    float[] z = dz.values();
    int columns = dz.columns();
    for (int j = 0; j < columns; j += Lanes.COUNT) {
      FloatVector sum = FloatVector.zero(Lanes.SPECIES);
      for (int i = 0, at = dz.offset() + j; i < dz.rows(); i++, at += columns) {
        sum = sum.add(FloatVector.fromArray(Lanes.SPECIES, z, at));
      }
      sum.intoArray(db.values(), db.offset() + j);
    }
  }
}
