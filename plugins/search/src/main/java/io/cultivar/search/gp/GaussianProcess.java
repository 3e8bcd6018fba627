package io.cultivar.search.gp;

import java.util.Arrays;
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
  private final Warp warp;
  private final int[] bentPlace;
  private final double[] bent;
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
    this.warp = given.warp();
    this.bent = new double[kinds.count()];
    this.bentPlace = places(kinds, warp);
    this.x = bent(x, warp);
    this.weights = given.weights();
    this.signal = given.signal();
    this.noise = noise;
    this.rise = given.rise();
    // The edges are those of the range itself.
    this.alpha = root.solve(rest(kinds, x, y, rise));
    this.inverse = root.inverse();
    this.k = new double[x.length];
    this.slope = new double[x.length];
    this.w = new double[x.length];
  }

  /** A process that has seen values at points; more noise is assumed where that is needed. */
  static GaussianProcess of(Features kinds, double[][] x, double[] y, Hyperparameters given) {
    double noise = given.noise();
    double[][] bent = bent(x, given.warp());
    Optional<Cholesky> root = Cholesky.of(covariance(kinds, bent, given, noise));
    while (root.isEmpty()) {
      noise = 10 * noise;
      root = Cholesky.of(covariance(kinds, bent, given, noise));
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

  private static double[][] bent(double[][] x, Warp warp) {
    double[][] bent = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      bent[i] = new double[x[i].length];
      warp.bend(x[i], bent[i]);
    }
    return bent;
  }

  /** The place of each feature among those that are bent, or -1. */
  private static int[] places(Features kinds, Warp warp) {
    int[] places = new int[kinds.count()];
    Arrays.fill(places, -1);
    for (int i = 0; i < warp.features().length; i++) {
      places[warp.features()[i]] = i;
    }
    return places;
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
    warp.bend(at, bent);
    for (int i = 0; i < x.length; i++) {
      double square = distance(kinds, weights, bent, x[i]);
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
      sum += alpha[i] * slope[i] * (bent[feature] - x[i][feature]);
    }
    return 2 * weights[feature] * sum * bend(feature, at) + rise * kinds.edgeSlope(at);
  }

  /** The derivative of the variance at the last point by a feature that is a number. */
  double varianceSlope(int feature, double at) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += w[i] * slope[i] * (bent[feature] - x[i][feature]);
    }
    return -4 * weights[feature] * sum * bend(feature, at);
  }

  private double bend(int feature, double at) {
    return bentPlace[feature] < 0 ? 1 : warp.slope(bentPlace[feature], at);
  }
}
