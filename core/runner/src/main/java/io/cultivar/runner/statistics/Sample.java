package io.cultivar.runner.statistics;

/**
 * Finite numbers, divided by a power of two so that the largest is near 1: their squares neither
 * overflow nor vanish.
 */
record Sample(double[] values, int exponent) {
  static Sample of(double[] values) {
    checkedSize(values.length);
    double largest = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "each number must be finite, was " + values[i] + " at index " + i);
      }
      largest = Math.max(largest, Math.abs(values[i]));
    }
    int exponent = Math.getExponent(largest);
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = Math.scalb(values[i], -exponent);
    }
    return new Sample(scaled, exponent);
  }

  static int checkedSize(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("there must be at least 1 number, was " + size);
    }
    return size;
  }

  int size() {
    return values.length;
  }

  double mean() {
    double mean = sumOfPowers(0, 1) / size();
    return mean + sumOfPowers(mean, 1) / size();
  }

  /** The sum of (value − center)^power, for a power from 1 on. */
  double sumOfPowers(double center, int power) {
    double sum = 0;
    for (double value : values) {
      double product = value - center;
      for (int i = 1; i < power; i++) {
        product *= value - center;
      }
      sum += product;
    }
    return sum;
  }

  /** The interval in the units that the numbers had before scaling. */
  ConfidenceInterval interval(double low, double high, double level) {
    return new ConfidenceInterval(Math.scalb(low, exponent), Math.scalb(high, exponent), level);
  }
}
