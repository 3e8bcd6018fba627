package io.cultivar.api.network;

/**
 * A part of an array that holds a matrix: {@code rows} samples of {@code width} units, row after
 * row. Unit {@code j} of sample {@code i} is at {@code offset + i * width + j}.
 *
 * @param offset the index of the first number, at least 0
 * @param rows how many samples, at least 0
 * @param width how many units a sample has, at least 1
 */
public record Block(int offset, int rows, int width) {
  /** Checks the ranges. */
  public Block {
    if (offset < 0 || rows < 0 || width < 1) {
      throw new IllegalArgumentException(
          "offset and rows must be >= 0 and width >= 1, was "
              + offset
              + ", "
              + rows
              + ", "
              + width);
    }
  }

  /** How many numbers it holds. */
  public int size() {
    return rows * width;
  }

  /** The index behind the last number. */
  public int end() {
    return offset + rows * width;
  }
}
