package io.cultivar.network.metric;

import io.cultivar.api.network.Block;

/** Sums over a column of targets t and errors e = t − y, in double precision. */
record Moments(
    double absoluteError, double squaredError, double errorVariance, double targetVariance) {
  /** A figure of a column. */
  interface Figure {
    double of(Moments column);
  }

  /** The mean of a figure over the columns. */
  static double mean(float[] predicted, float[] target, Block all, Figure figure) {
    double sum = 0;
    for (int column = 0; column < all.width(); column++) {
      sum += figure.of(of(predicted, target, all, column));
    }
    return sum / all.width();
  }

  /** The means over the rows of |e| and e², and the variances of e and t. */
  private static Moments of(float[] predicted, float[] target, Block all, int column) {
    double error = 0;
    double absolute = 0;
    double squared = 0;
    double mean = 0;
    for (int i = all.offset() + column; i < all.end(); i += all.width()) {
      double e = (double) target[i] - predicted[i];
      error += e;
      absolute += Math.abs(e);
      squared += e * e;
      mean += target[i];
    }
    error /= all.rows();
    mean /= all.rows();
    double errorVariance = 0;
    double targetVariance = 0;
    for (int i = all.offset() + column; i < all.end(); i += all.width()) {
      double e = (double) target[i] - predicted[i] - error;
      double t = target[i] - mean;
      errorVariance += e * e;
      targetVariance += t * t;
    }
    int n = all.rows();
    return new Moments(absolute / n, squared / n, errorVariance / n, targetVariance / n);
  }
}
