package io.cultivar.data;

import io.cultivar.api.data.Table;

/** All rows of bits with the value of a function of them. */
final class TruthTable {
  private TruthTable() {}

  /** A function of bits, whose first is the highest. */
  @FunctionalInterface
  interface Bits {
    boolean of(int bits);
  }

  static Table of(int width, Bits function) {
    int rows = 1 << width;
    float[][] inputs = new float[width][rows];
    float[] target = new float[rows];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < width; i++) {
        inputs[i][row] = row >> (width - 1 - i) & 1;
      }
      target[row] = function.of(row) ? 1 : 0;
    }
    return Sampling.table(inputs, target);
  }
}
