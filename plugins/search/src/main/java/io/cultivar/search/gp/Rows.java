package io.cultivar.search.gp;

import java.util.Arrays;

/** Loops along parts of rows, in a form that the JIT compiler vectorises. */
final class Rows {
  private Rows() {}

  /** Multiplies a part of a row by a factor. */
  static void scale(double[] row, int from, int to, double factor) {
    for (int j = from; j < to; j++) {
      row[j] *= factor;
    }
  }

  /** Adds a multiple of a row to another. */
  static void add(double[] row, double[] a, double factor, int from, int to) {
    for (int j = from; j < to; j++) {
      row[j] += factor * a[j];
    }
  }

  /** Adds multiples of four rows to another. */
  static void add(
      double[] row,
      double[] a,
      double fa,
      double[] b,
      double fb,
      double[] c,
      double fc,
      double[] d,
      double fd,
      int from,
      int to) {
    for (int j = from; j < to; j++) {
      row[j] += fa * a[j] + fb * b[j] + fc * c[j] + fd * d[j];
    }
  }

  /** The product of a symmetric matrix with a vector, into another vector. */
  static void multiply(double[][] matrix, double[] vector, double[] product) {
    int n = vector.length;
    Arrays.fill(product, 0);
    int i = 0;
    for (; i + 4 <= n; i += 4) {
      add(
          product,
          matrix[i],
          vector[i],
          matrix[i + 1],
          vector[i + 1],
          matrix[i + 2],
          vector[i + 2],
          matrix[i + 3],
          vector[i + 3],
          0,
          n);
    }
    for (; i < n; i++) {
      add(product, matrix[i], vector[i], 0, n);
    }
  }
}
