package io.cultivar.kernels;

/** Copies a matrix with its rows as columns. */
final class Transposition {
  /** So many columns of the source are read together: a cache line. */
  private static final int BLOCK = 16;

  private Transposition() {}

  /**
   * Sets number (k, q) of the result to number (q, k) of the source.
   *
   * @param from the index of the first number of the source
   * @param sourceStep how far rows of the source are apart
   * @param to receives the result from its beginning on
   * @param step how far rows of the result are apart
   * @param rows how many rows the result has
   * @param columns how many columns the result has
   */
  static void copy(
      float[] source, int from, int sourceStep, float[] to, int step, int rows, int columns) {
    for (int k = 0; k < rows; k += BLOCK) {
      int end = Math.min(k + BLOCK, rows);
      for (int q = 0; q < columns; q++) {
        int read = from + q * sourceStep;
        for (int i = k; i < end; i++) {
          to[i * step + q] = source[read + i];
        }
      }
    }
  }
}
