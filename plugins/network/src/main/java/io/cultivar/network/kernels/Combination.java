package io.cultivar.network.kernels;

import io.cultivar.api.network.Matrix;

/**
 * Each row of the result is a start plus a combination of given rows. The factor of row k in row i
 * of the result is number {@code i * factorRow + k * factorStep} of a matrix.
 */
final class Combination {
  private final Matrix factors;
  private final int factorRow;
  private final int factorStep;
  private final float[][] rows;
  private final Matrix result;
  private final float[] sum;

  Combination(Matrix factors, int factorRow, int factorStep, Rows rows, Matrix result) {
    this.factors = factors;
    this.factorRow = factorRow;
    this.factorStep = factorStep;
    this.rows = rows.values();
    this.result = result;
    this.sum = new float[result.columns()];
  }

  /** Computes the result; each of its rows begins with {@code start}. */
  void compute(float[] start, int at) {
    int columns = result.columns();
    for (int i = 0; i < result.rows(); i++) {
      System.arraycopy(start, at, sum, 0, columns);
      combine(factors.offset() + i * factorRow);
      System.arraycopy(sum, 0, result.values(), result.offset() + i * result.stride(), columns);
    }
  }

  private void combine(int first) {
    float[] a = factors.values();
    int k = 0;
    int at = first;
    for (; k + 4 <= rows.length; k += 4, at += 4 * factorStep) {
      float a0 = a[at];
      float a1 = a[at + factorStep];
      float a2 = a[at + 2 * factorStep];
      float a3 = a[at + 3 * factorStep];
      addFour(sum, a0, rows[k], a1, rows[k + 1], a2, rows[k + 2], a3, rows[k + 3]);
    }
    for (; k < rows.length; k++, at += factorStep) {
      addOne(sum, a[at], rows[k]);
    }
  }

  /** Each number of the sum takes the four products one after another. */
  private static void addFour(
      float[] sum,
      float a0,
      float[] r0,
      float a1,
      float[] r1,
      float a2,
      float[] r2,
      float a3,
      float[] r3) {
    for (int j = 0; j < sum.length; j++) {
      float s = Math.fma(a0, r0[j], sum[j]);
      s = Math.fma(a1, r1[j], s);
      s = Math.fma(a2, r2[j], s);
      sum[j] = Math.fma(a3, r3[j], s);
    }
  }

  private static void addOne(float[] sum, float factor, float[] row) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] = Math.fma(factor, row[j], sum[j]);
    }
  }
}
