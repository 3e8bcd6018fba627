package io.cultivar.kernels;

import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;
import jdk.incubator.vector.FloatVector;

/** dw = xᵀ·dz, and db the sums of the columns of dz. */
final class WeightGradientProduct implements Kernels.Computation {
  private final Matrix dz;
  private final Matrix db;
  private final Multiplication multiplication;

  WeightGradientProduct(Matrix x, Matrix dz, Matrix dw, Matrix db) {
    this.dz = dz;
    this.db = db;
    this.multiplication =
        new Multiplication(
            new Factor(x.values(), x.offset(), 1, x.columns()),
            Panels.of(dz.values(), dz.offset(), dz.columns(), dz.rows(), dz.columns()),
            new float[dz.columns() + Lanes.COUNT],
            dw);
  }

  @Override
  public void compute() {
    multiplication.compute();
    int columns = dz.columns();
    int j = 0;
    for (; j + Lanes.COUNT <= columns; j += Lanes.COUNT) {
      sumVector(dz.values(), dz.offset() + j, columns, dz.rows(), db.values(), db.offset() + j);
    }
    for (; j < columns; j++) {
      db.values()[db.offset() + j] = sum(dz.values(), dz.offset() + j, columns, dz.rows());
    }
  }

  private static void sumVector(float[] z, int at, int step, int rows, float[] sums, int to) {
    FloatVector sum = FloatVector.zero(Lanes.SPECIES);
    for (int i = 0, from = at; i < rows; i++, from += step) {
      sum = sum.add(FloatVector.fromArray(Lanes.SPECIES, z, from));
    }
    sum.intoArray(sums, to);
  }

  private static float sum(float[] z, int at, int step, int rows) {
    float sum = 0;
    for (int i = 0, from = at; i < rows; i++, from += step) {
      sum += z[from];
    }
    return sum;
  }
}
