package io.cultivar.search.gp;

import java.util.Optional;

/**
 * A Gaussian process that has seen observations: what it expects elsewhere, and how sure it is
 * (Rasmussen and Williams, 2006, eq. 2.25 and 2.26). Used by one thread: it predicts into arrays of
 * its own.
 */
final class GaussianProcess {
  private final Features kinds;
  private final double[][] x;
  private final double[] weights;
  private final double signal;
  private final double noise;
  private final double rise;
  private final double[] alpha;
  private final double[][] inverse;
  private final double[] k;
  private final double[] slope;
  private final double[] w;

  private GaussianProcess(
      Features kinds,
      double[][] x,
      double[] y,
      Hyperparameters given,
      double noise,
      Cholesky root) {
    this.kinds = kinds;
    this.x = x;
    this.weights = given.weights();
    this.signal = given.signal();
    this.noise = noise;
    this.rise = given.rise();
    this.alpha = root.solve(rest(kinds, x, y, rise));
    this.inverse = root.inverse();
    this.k = new double[x.length];
    this.slope = new double[x.length];
    this.w = new double[x.length];
  }

  /**
   * What a process is like.
   *
   * @param weights of each feature one over the square of its length scale
   * @param signal the variance of what it describes
   * @param noise the variance of what is observed beside that
   * @param rise what a point of a {@linkplain Features#edge nearness to the edges} of 1 is expected
   *     to have more than one of 0
   */
  record Hyperparameters(double[] weights, double signal, double noise, double rise) {
    /** Those of the variables of {@link Likelihood}. */
    static Hyperparameters of(double[] theta) {
      int features = theta.length - 3;
      double[] weights = new double[features];
      for (int f = 0; f < features; f++) {
        weights[f] = StrictMath.exp(-2 * theta[f]);
      }
      return new Hyperparameters(
          weights,
          StrictMath.exp(theta[features]),
          StrictMath.exp(theta[features + 1]),
          theta[features + 2]);
    }
  }

  /** A process that has seen values at points; more noise is assumed where that is needed. */
  static GaussianProcess of(Features kinds, double[][] x, double[] y, Hyperparameters given) {
    double noise = given.noise();
    Optional<Cholesky> root = Cholesky.of(covariance(kinds, x, given, noise));
    while (root.isEmpty()) {
      noise = 10 * noise;
      root = Cholesky.of(covariance(kinds, x, given, noise));
    }
    return new GaussianProcess(kinds, x, y, given, noise, root.get());
  }

  /** What is left of observations without what is expected near the edges. */
  static double[] rest(Features kinds, double[][] x, double[] y, double rise) {
    double[] rest = new double[y.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = y[i] - rise * kinds.edge(x[i]);
    }
    return rest;
  }

  private static double[][] covariance(
      Features kinds, double[][] x, Hyperparameters given, double noise) {
    int n = x.length;
    double[][] covariance = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        covariance[i][j] =
            given.signal() * Matern.value(distance(kinds, given.weights(), x[i], x[j]));
      }
      covariance[i][i] += noise;
    }
    return covariance;
  }

  private static double distance(Features kinds, double[] weights, double[] a, double[] b) {
    double sum = 0;
    for (int f = 0; f < weights.length; f++) {
      sum += weights[f] * kinds.square(f, a[f], b[f]);
    }
    return sum;
  }

  /** One over the square of each feature's length scale. */
  double[] weights() {
    return weights;
  }

  /** The variance of the noise. */
  double noise() {
    return noise;
  }

  /** What is expected at a point; afterwards {@link #variance} is that of the same point. */
  double mean(double[] at) {
    double mean = rise * kinds.edge(at);
    for (int i = 0; i < x.length; i++) {
      double square = distance(kinds, weights, at, x[i]);
      double r = Matern.ROOT5 * Math.sqrt(square);
      double decay = signal * StrictMath.exp(-r);
      k[i] = (1 + r + 5.0 / 3 * square) * decay;
      slope[i] = -5.0 / 6 * (1 + r) * decay;
      mean += k[i] * alpha[i];
    }
    return mean;
  }

  /** How far the value may be from what was expected at the last point, squared; without noise. */
  double variance() {
    Rows.multiply(inverse, k, w);
    double explained = 0;
    for (int i = 0; i < x.length; i++) {
      explained += w[i] * k[i];
    }
    return Math.max(1e-12 * signal, signal - explained);
  }

  /** The derivative of the mean at the last point by a feature that is a number. */
  double meanSlope(int feature, double at) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += alpha[i] * slope[i] * (at - x[i][feature]);
    }
    return 2 * weights[feature] * sum + rise * kinds.edgeSlope(at);
  }

  /** The derivative of the variance at the last point by a feature that is a number. */
  double varianceSlope(int feature, double at) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += w[i] * slope[i] * (at - x[i][feature]);
    }
    return -4 * weights[feature] * sum;
  }
}
