package io.cultivar.search.gp;

import java.util.Arrays;
import java.util.Optional;

/**
 * How well hyperparameters explain what was observed, and how likely they were before: the negative
 * logarithm of both, up to a constant, to be made small (Rasmussen and Williams, 2006, eq. 5.8 and
 * 5.9). Used by one thread.
 */
final class Likelihood implements Lbfgs.Smooth {
  private final Features kinds;
  private final Prior prior;
  private final double[][] x;
  private final double[] y;
  private final double[] edges;

  /** By feature and row, the squares of differences; of each row from the diagonal on. */
  private final double[][][] squares;

  /** The numbers of points as they are bent, by place among the numbers and by point. */
  private final double[][] bent;

  private final int features;
  private final int n;

  /**
   * That of observations.
   *
   * @param x the features of each point
   * @param y what was observed there, about 0 on average and with a variance of about 1
   */
  Likelihood(Features kinds, Prior prior, double[][] x, double[] y) {
    this.kinds = kinds;
    this.prior = prior;
    this.x = x;
    this.y = y;
    this.n = y.length;
    this.features = kinds.count();
    this.edges = Arrays.stream(x).mapToDouble(kinds::edge).toArray();
    this.bent = new double[kinds.numbers().length][n];
    this.squares = new double[features][n][n];
    for (int f = 0; f < features; f++) {
      for (int i = 0; i < n; i++) {
        for (int j = i; j < n; j++) {
          squares[f][i][j] = kinds.square(f, x[i][f], x[j][f]);
        }
      }
    }
  }

  @Override
  public double at(double[] variables, double[] gradient) {
    Arrays.fill(gradient, 0);
    Hyperparameters given = Hyperparameters.of(kinds, variables);
    bend(given.warp());
    double[][] kernel = new double[n][n];
    double[][] slope = new double[n][n];
    fill(given.weights(), kernel, slope);
    double[][] covariance = new double[n][n];
    for (int i = 0; i < n; i++) {
      Rows.add(covariance[i], kernel[i], given.signal(), i, n);
      covariance[i][i] += given.noise();
    }
    Optional<Cholesky> factor = Cholesky.of(covariance);
    if (factor.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    double[] rest = new double[n];
    for (int i = 0; i < n; i++) {
      rest[i] = y[i] - given.rise() * edges[i];
    }
    double[] alpha = factor.get().solve(rest);
    double value = 0.5 * factor.get().logDeterminant();
    for (int i = 0; i < n; i++) {
      value += 0.5 * rest[i] * alpha[i];
    }
    gradients(given, factor.get().inverse(), alpha, kernel, slope, gradient);
    return value + prior.at(variables, gradient);
  }

  private void bend(Warp warp) {
    for (int place = 0; place < warp.features().length; place++) {
      int f = warp.features()[place];
      double[] numbers = bent[place];
      for (int i = 0; i < n; i++) {
        numbers[i] = warp.at(place, x[i][f]);
      }
      for (int i = 0; i < n; i++) {
        for (int j = i; j < n; j++) {
          double difference = numbers[i] - numbers[j];
          squares[f][i][j] = difference * difference;
        }
      }
    }
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
      Hyperparameters given,
      double[][] inverse,
      double[] alpha,
      double[][] kernel,
      double[][] slope,
      double[] gradient) {
    double bySignal = 0;
    double byNoise = 0;
    double byRise = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        // Each pair stands for two places of the matrix.
        double twice = (j == i ? 0.5 : 1) * (inverse[i][j] - alpha[i] * alpha[j]);
        bySignal += twice * given.signal() * kernel[i][j];
        slope[i][j] *= twice * given.signal();
      }
      byNoise += 0.5 * (inverse[i][i] - alpha[i] * alpha[i]) * given.noise();
      byRise -= alpha[i] * edges[i];
    }
    for (int f = 0; f < features; f++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          sum += slope[i][j] * squares[f][i][j];
        }
      }
      gradient[f] = -2 * given.weights()[f] * sum;
    }
    gradient[features] = bySignal;
    gradient[features + 1] = byNoise;
    gradient[features + 2] = byRise;
    byWarp(given, slope, gradient);
  }

  /**
   * The derivatives by how numbers are bent.
   *
   * @param slope by pair of points the derivative by the square of their weighted distance
   */
  private void byWarp(Hyperparameters given, double[][] slope, double[] gradient) {
    Warp warp = given.warp();
    int count = warp.features().length;
    double[] byNumber = new double[n];
    for (int place = 0; place < count; place++) {
      int f = warp.features()[place];
      double[] numbers = bent[place];
      Arrays.fill(byNumber, 0);
      for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          double change = slope[i][j] * (numbers[i] - numbers[j]);
          byNumber[i] += change;
          byNumber[j] -= change;
        }
      }
      double byA = 0;
      double byB = 0;
      for (int i = 0; i < n; i++) {
        byA += byNumber[i] * warp.byLogA(place, x[i][f]);
        byB += byNumber[i] * warp.byLogB(place, x[i][f]);
      }
      int first = gradient.length - 2 * count + place;
      gradient[first] = 2 * given.weights()[f] * byA;
      gradient[first + count] = 2 * given.weights()[f] * byB;
    }
  }
}
