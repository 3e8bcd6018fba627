package io.cultivar.search.gp;

import java.util.Arrays;
import java.util.Optional;

/**
 * How well hyperparameters explain what was observed, and how likely they were before: the negative
 * logarithm of both, up to a constant, to be made small. The variables are the logarithms of the
 * length scale of each feature, of the signal's variance and of the noise's, and by how much values
 * rise towards the edges of the ranges.
 *
 * <p>Length scales are expected to grow with the root of the number of parameters (Hvarfner,
 * Hellsten and Nardi, "Vanilla Bayesian Optimization Performs Great in High Dimensions", 2024), but
 * to be shorter and surer than there, about half of that root: with tens of observations the looser
 * prior follows them too closely.
 *
 * <p>Values are expected to rise towards the edges, since people choose ranges round what they
 * expect to be good. Without that, corners are the farthest from all that is known, and most trials
 * that explore go there (a quadratic mean against that: Snoek et al., "Scalable Bayesian
 * Optimization Using Deep Neural Networks", 2015). Used by one thread.
 */
final class Likelihood implements Lbfgs.Smooth {
  /** The logarithm of the expected length scale of one parameter alone. */
  private static final double LENGTH = -0.7;

  private static final double LENGTH_SPREAD = 1;
  private static final double SIGNAL_SPREAD = 1;
  private static final double NOISE = -9;
  private static final double NOISE_SPREAD = 3;

  /** A corner is expected to be two thirds of a deviation worse than the mean of the space. */
  private static final double RISE = 1;

  private static final double RISE_SPREAD = 1;

  private final double[] y;
  private final double[] spread;
  private final double meanLength;
  private final double[] edges;

  /** By feature and row, the squares of differences; of each row from the diagonal on. */
  private final double[][][] squares;

  private final int features;
  private final int n;

  /**
   * That of observations.
   *
   * @param x the features of each point
   * @param y what was observed there, about 0 on average and with a variance of about 1
   */
  Likelihood(Features kinds, double[][] x, double[] y) {
    this.y = y;
    this.n = y.length;
    this.features = kinds.count();
    this.spread = spread();
    this.meanLength = LENGTH + 0.5 * StrictMath.log(Math.max(1, kinds.parameters()));
    this.edges = Arrays.stream(x).mapToDouble(kinds::edge).toArray();
    this.squares = new double[features][n][n];
    for (int f = 0; f < features; f++) {
      for (int i = 0; i < n; i++) {
        for (int j = i; j < n; j++) {
          squares[f][i][j] = kinds.square(f, x[i][f], x[j][f]);
        }
      }
    }
  }

  /** The least sensible value of each variable. */
  double[] low() {
    double[] low = new double[features + 3];
    Arrays.fill(low, 0, features, StrictMath.log(0.02));
    low[features] = -4;
    low[features + 1] = StrictMath.log(1e-7);
    low[features + 2] = -5;
    return low;
  }

  /** The greatest sensible value of each variable. */
  double[] high() {
    double[] high = new double[features + 3];
    Arrays.fill(high, 0, features, StrictMath.log(1e3));
    high[features] = 5;
    high[features + 1] = 0.5;
    high[features + 2] = 10;
    return high;
  }

  /** How far each variable may be from what was most likely before. */
  private double[] spread() {
    double[] spread = new double[features + 3];
    Arrays.fill(spread, 0, features, LENGTH_SPREAD);
    spread[features] = SIGNAL_SPREAD;
    spread[features + 1] = NOISE_SPREAD;
    spread[features + 2] = RISE_SPREAD;
    return spread;
  }

  /** What was most likely before anything was observed, with all lengths times a factor. */
  double[] start(double factor) {
    double[] start = new double[features + 3];
    Arrays.fill(start, 0, features, meanLength + StrictMath.log(factor));
    start[features + 1] = NOISE;
    start[features + 2] = RISE;
    return start;
  }

  @Override
  public double at(double[] theta, double[] gradient) {
    double signal = StrictMath.exp(theta[features]);
    double noise = StrictMath.exp(theta[features + 1]);
    double[] weights = new double[features];
    for (int f = 0; f < features; f++) {
      weights[f] = StrictMath.exp(-2 * theta[f]);
    }
    double[][] kernel = new double[n][n];
    double[][] slope = new double[n][n];
    fill(weights, kernel, slope);
    double[][] covariance = new double[n][n];
    for (int i = 0; i < n; i++) {
      Rows.add(covariance[i], kernel[i], signal, i, n);
      covariance[i][i] += noise;
    }
    Optional<Cholesky> factor = Cholesky.of(covariance);
    if (factor.isEmpty()) {
      Arrays.fill(gradient, 0);
      return Double.POSITIVE_INFINITY;
    }
    double rise = theta[features + 2];
    double[] rest = new double[n];
    for (int i = 0; i < n; i++) {
      rest[i] = y[i] - rise * edges[i];
    }
    double[] alpha = factor.get().solve(rest);
    double value = 0.5 * factor.get().logDeterminant();
    for (int i = 0; i < n; i++) {
      value += 0.5 * rest[i] * alpha[i];
    }
    gradients(weights, signal, noise, factor.get().inverse(), alpha, kernel, slope, gradient);
    gradient[features + 2] = 0;
    for (int i = 0; i < n; i++) {
      gradient[features + 2] -= alpha[i] * edges[i];
    }
    return value + prior(theta, gradient);
  }

  /** The kernel and its slope between all points, from the diagonal on. */
  private void fill(double[] weights, double[][] kernel, double[][] slope) {
    for (int i = 0; i < n; i++) {
      double[] distance = kernel[i];
      for (int f = 0; f < features; f++) {
        Rows.add(distance, squares[f][i], weights[f], i, n);
      }
      for (int j = i; j < n; j++) {
        double r = Matern.ROOT5 * Math.sqrt(distance[j]);
        double decay = StrictMath.exp(-r);
        slope[i][j] = -5.0 / 6 * (1 + r) * decay;
        distance[j] = (1 + r + 5.0 / 3 * distance[j]) * decay;
      }
    }
  }

  private void gradients(
      double[] weights,
      double signal,
      double noise,
      double[][] inverse,
      double[] alpha,
      double[][] kernel,
      double[][] slope,
      double[] gradient) {
    double bySignal = 0;
    double byNoise = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        // Each pair stands for two places of the matrix.
        double twice = (j == i ? 0.5 : 1) * (inverse[i][j] - alpha[i] * alpha[j]);
        bySignal += twice * signal * kernel[i][j];
        slope[i][j] *= twice * signal;
      }
      byNoise += 0.5 * (inverse[i][i] - alpha[i] * alpha[i]) * noise;
    }
    for (int f = 0; f < features; f++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          sum += slope[i][j] * squares[f][i][j];
        }
      }
      gradient[f] = -2 * weights[f] * sum;
    }
    gradient[features] = bySignal;
    gradient[features + 1] = byNoise;
  }

  /** Minus the logarithm of the prior density, up to a constant; adds to the gradient. */
  private double prior(double[] theta, double[] gradient) {
    double[] expected = start(1);
    double sum = 0;
    for (int i = 0; i < theta.length; i++) {
      double z = (theta[i] - expected[i]) / spread[i];
      sum += 0.5 * z * z;
      gradient[i] += z / spread[i];
    }
    return sum;
  }
}
