package io.cultivar.search.cmaes;

/**
 * A symmetric matrix as B·diag(values)·Bᵀ, found by the rotations of Jacobi in a fixed order (Golub
 * and Van Loan, "Matrix computations", §8.5): only sums, products, quotients and square roots, so
 * the same on every machine.
 *
 * @param values the eigenvalues, in no order
 * @param vectors the orthonormal eigenvectors, one in each column
 */
record SymmetricEigen(double[] values, double[][] vectors) {
  private static final int SWEEPS = 50;

  /** So small is what is beside the diagonal in the end, as a part of the whole, squared. */
  private static final double PRECISION = 1e-28;

  /** Takes a symmetric matrix apart, which is left as it is. */
  static SymmetricEigen of(double[][] matrix) {
    int size = matrix.length;
    double[][] rest = new double[size][];
    double[][] vectors = new double[size][size];
    for (int i = 0; i < size; i++) {
      rest[i] = matrix[i].clone();
      vectors[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS && !isDiagonal(rest); sweep++) {
      for (int p = 0; p < size; p++) {
        for (int q = p + 1; q < size; q++) {
          if (rest[p][q] != 0) {
            rotate(rest, vectors, p, q);
          }
        }
      }
    }
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = rest[i][i];
    }
    return new SymmetricEigen(values, vectors);
  }

  private static boolean isDiagonal(double[][] matrix) {
    double beside = 0;
    double all = 0;
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        double square = matrix[i][j] * matrix[i][j];
        all += square;
        beside += i == j ? 0 : square;
      }
    }
    return beside <= PRECISION * all;
  }

  /** Makes one pair beside the diagonal zero. */
  private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
    double tau = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double tangent = Math.copySign(1, tau) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
    double cosine = 1 / Math.sqrt(1 + tangent * tangent);
    double sine = tangent * cosine;
    for (int k = 0; k < matrix.length; k++) {
      double first = matrix[k][p];
      double second = matrix[k][q];
      matrix[k][p] = cosine * first - sine * second;
      matrix[k][q] = sine * first + cosine * second;
    }
    for (int k = 0; k < matrix.length; k++) {
      double first = matrix[p][k];
      double second = matrix[q][k];
      matrix[p][k] = cosine * first - sine * second;
      matrix[q][k] = sine * first + cosine * second;
      double left = vectors[k][p];
      double right = vectors[k][q];
      vectors[k][p] = cosine * left - sine * right;
      vectors[k][q] = sine * left + cosine * right;
    }
  }
}
