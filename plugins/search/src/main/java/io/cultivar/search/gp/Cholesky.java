package io.cultivar.search.gp;

import java.util.Optional;

/**
 * A positive definite matrix A as UᵀU with an upper triangle U. Loops run along rows, so that the
 * JIT compiler vectorises them; no sum changes its order.
 *
 * @param upper the rows of U; below the diagonal they hold anything
 */
record Cholesky(double[][] upper) {
  /**
   * Factorises a matrix in place.
   *
   * @param a the rows of a symmetric matrix, of which only the upper triangle is read; overwritten
   * @return the factor, or empty if the matrix is not positive definite in double precision
   */
  static Optional<Cholesky> of(double[][] a) {
    int n = a.length;
    for (int k = 0; k < n; k++) {
      double[] pivotRow = a[k];
      double pivot = pivotRow[k];
      if (!(pivot > 0)) {
        return Optional.empty();
      }
      double root = Math.sqrt(pivot);
      scale(pivotRow, k, n, 1 / root);
      pivotRow[k] = root;
      for (int i = k + 1; i < n; i++) {
        subtract(a[i], pivotRow, pivotRow[i], i, n);
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
      subtract(x, upper[i], x[i], i + 1, n);
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
    double[][] v = inverseOfUpper();
    // A⁻¹ = U⁻¹ U⁻ᵀ: the sum over k of the outer products of the columns of U⁻¹, which are the rows
    // of its transpose.
    double[][] columns = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        columns[j][i] = v[i][j];
      }
    }
    double[][] inverse = new double[n][n];
    for (int k = 0; k < n; k++) {
      double[] column = columns[k];
      for (int i = 0; i <= k; i++) {
        add(inverse[i], column, column[i], 0, i + 1);
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        inverse[j][i] = inverse[i][j];
      }
    }
    return inverse;
  }

  /** The rows of U⁻¹, from below. */
  private double[][] inverseOfUpper() {
    int n = upper.length;
    double[][] v = new double[n][n];
    for (int i = n - 1; i >= 0; i--) {
      double[] row = v[i];
      for (int k = i + 1; k < n; k++) {
        subtract(row, v[k], upper[i][k], k, n);
      }
      row[i] = 1;
      scale(row, i, n, 1 / upper[i][i]);
    }
    return v;
  }

  private static void scale(double[] row, int from, int to, double factor) {
    for (int j = from; j < to; j++) {
      row[j] *= factor;
    }
  }

  private static void subtract(double[] row, double[] other, double factor, int from, int to) {
    for (int j = from; j < to; j++) {
      row[j] -= factor * other[j];
    }
  }

  /** Adds a multiple of a row to another. */
  static void add(double[] row, double[] other, double factor, int from, int to) {
    for (int j = from; j < to; j++) {
      row[j] += factor * other[j];
    }
  }
}
