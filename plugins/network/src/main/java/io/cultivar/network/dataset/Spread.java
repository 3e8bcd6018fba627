package io.cultivar.network.dataset;

/**
 * Where the numbers of a column lie.
 *
 * @param mean their mean, or 0 if there are none
 * @param deviation their standard deviation (of a population)
 * @param min the smallest
 * @param max the largest
 */
record Spread(double mean, double deviation, double min, double max) {
  /**
   * The spread of some rows; missing numbers (NaN) are left out.
   *
   * @param values the number of row {@code i} is at {@code first + i * stride}
   */
  static Spread of(float[] values, int first, int stride, int[] rows) {
    double sum = 0;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    int count = 0;
    for (int row : rows) {
      float value = values[first + row * stride];
      if (!Float.isNaN(value)) {
        sum += value;
        min = Math.min(min, value);
        max = Math.max(max, value);
        count++;
      }
    }
    if (count == 0) {
      return new Spread(0, 0, 0, 0);
    }
    double mean = sum / count;
    double squares = 0;
    for (int row : rows) {
      float value = values[first + row * stride];
      if (!Float.isNaN(value)) {
        squares += (value - mean) * (value - mean);
      }
    }
    return new Spread(mean, Math.sqrt(squares / count), min, max);
  }

  /** The deviation, or 1 where all numbers are the same. */
  double deviationOrOne() {
    return max > min ? deviation : 1;
  }

  /** The distance of the largest from the smallest, or 1 where all numbers are the same. */
  double widthOrOne() {
    return max > min ? max - min : 1;
  }
}
