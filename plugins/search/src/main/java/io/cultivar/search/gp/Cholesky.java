package io.cultivar.search.gp;

import java.util.Optional;

/**
 * A positive definite matrix A as UᵀU with an upper triangle U. Loops run along rows, four of them
 * at a time, so that the JIT compiler vectorises them and memory is read less often.
 *
 * @param upper the rows of U; below the diagonal they hold anything
 */
record Cholesky(double[][] upper) {
  /** So many rows are taken away from the others at a time. */
  private static final int BLOCK = 4;

  /**
   * Factorises a matrix in place.
   *
   * @param a the rows of a symmetric matrix, of which only the upper triangle is read; overwritten
   * @return the factor, or empty if the matrix is not positive definite in double precision
   */
  static Optional<Cholesky> of(double[][] a) {
    int n = a.length;
    for (int from = 0; from < n; from += BLOCK) {
      int to = Math.min(n, from + BLOCK);
      for (int k = from; k < to; k++) {
        if (!(a[k][k] > 0)) {
          return Optional.empty();
        }
        double root = Math.sqrt(a[k][k]);
        Rows.scale(a[k], k, n, 1 / root);
        a[k][k] = root;
        for (int i = k + 1; i < to; i++) {
          Rows.add(a[i], a[k], -a[k][i], i, n);
        }
      }
      for (int i = to; i < n && to - from == BLOCK; i++) {
        double[] r0 = a[from];
        double[] r1 = a[from + 1];
        double[] r2 = a[from + 2];
        double[] r3 = a[from + 3];
        Rows.add(a[i], r0, -r0[i], r1, -r1[i], r2, -r2[i], r3, -r3[i], i, n);
      }
    }
    return Optional.of(new Cholesky(a));
  }

  /** The logarithm of the determinant of A. */
  double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < upper.length; i++) {
      sum += StrictMath.log(upper[i][i]);
    }
    return 2 * sum;
  }

  /** Solves A x = b. */
  double[] solve(double[] b) {
    int n = upper.length;
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      x[i] /= upper[i][i];
      Rows.add(x, upper[i], -x[i], i + 1, n);
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = x[i];
      for (int j = i + 1; j < n; j++) {
        sum -= upper[i][j] * x[j];
      }
      x[i] = sum / upper[i][i];
    }
    return x;
  }

  /** The inverse of A, both triangles. */
  double[][] inverse() {
    int n = upper.length;
    // A⁻¹ = U⁻¹ U⁻ᵀ: the sum of the outer products of the columns of U⁻¹.
    double[][] columns = columnsOfInverse();
    double[][] inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      int k = i;
      for (; k + BLOCK <= n; k += BLOCK) {
        double[] c0 = columns[k];
        double[] c1 = columns[k + 1];
        double[] c2 = columns[k + 2];
        double[] c3 = columns[k + 3];
        Rows.add(inverse[i], c0, c0[i], c1, c1[i], c2, c2[i], c3, c3[i], 0, i + 1);
      }
      for (; k < n; k++) {
        Rows.add(inverse[i], columns[k], columns[k][i], 0, i + 1);
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        inverse[j][i] = inverse[i][j];
      }
    }
    return inverse;
  }

  /** The columns of U⁻¹, each with zeros at its end. */
  private double[][] columnsOfInverse() {
    int n = upper.length;
    double[][] rows = new double[n][n];
    for (int i = n - 1; i >= 0; i--) {
      double[] row = rows[i];
      double[] u = upper[i];
      int k = i + 1;
      for (; k + BLOCK <= n; k += BLOCK) {
        Rows.add(
            row,
            rows[k],
            -u[k],
            rows[k + 1],
            -u[k + 1],
            rows[k + 2],
            -u[k + 2],
            rows[k + 3],
            -u[k + 3],
            k,
            n);
      }
      for (; k < n; k++) {
        Rows.add(row, rows[k], -u[k], k, n);
      }
      row[i] = 1;
      Rows.scale(row, i, n, 1 / u[i]);
    }
    double[][] columns = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        columns[j][i] = rows[i][j];
      }
    }
    return columns;
  }
}
