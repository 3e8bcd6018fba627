package io.cultivar.search.cmaes;

import io.cultivar.search.points.Draws;
import java.util.random.RandomGenerator;

/**
 * The normal distribution of the strategy and what it remembers of its way (Hansen, "The CMA
 * evolution strategy: a tutorial", 2016, with negative weights). Belongs to one replay of a study.
 */
final class Gaussian {
  /** Draws outside of [0, 1] are repeated so often, then moved to the nearest end. */
  private static final int DRAWS = 100;

  private final int size;
  private final double[] mean;
  private double step;
  private final double[][] covariance;
  private final double[] path;
  private final double[] stepPath;
  private int generation;
  private SymmetricEigen eigen;

  /** A round distribution, whose mean it takes over. */
  Gaussian(double[] mean, double step) {
    this.size = mean.length;
    this.mean = mean;
    this.step = step;
    this.covariance = new double[size][size];
    for (int i = 0; i < size; i++) {
      covariance[i][i] = 1;
    }
    this.path = new double[size];
    this.stepPath = new double[size];
    this.eigen = SymmetricEigen.of(covariance);
  }

  double mean(int axis) {
    return mean[axis];
  }

  /** The standard deviation on an axis. */
  double deviation(int axis) {
    return step * Math.sqrt(covariance[axis][axis]);
  }

  /** Raises the standard deviation of an axis to a least one, which keeps it from freezing. */
  void widen(int axis, double least) {
    if (deviation(axis) < least) {
      covariance[axis][axis] = least / step * (least / step);
    }
  }

  /** Whether numbers are too small or too different to go on with. */
  boolean exhausted(double smallest) {
    double widest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (double value : eigen.values()) {
      widest = Math.max(widest, value);
      least = Math.min(least, value);
    }
    return !(step * Math.sqrt(widest) > smallest && least > 1e-14 * widest);
  }

  /** Draws a point within [0, 1] on all axes. */
  double[] draw(RandomGenerator random) {
    double[] point = drawAnywhere(random);
    for (int i = 1; i < DRAWS && !inside(point); i++) {
      point = drawAnywhere(random);
    }
    for (int i = 0; i < size; i++) {
      point[i] = Math.min(1, Math.max(0, point[i]));
    }
    return point;
  }

  private static boolean inside(double[] point) {
    for (double coordinate : point) {
      if (!(coordinate >= 0 && coordinate <= 1)) {
        return false;
      }
    }
    return true;
  }

  private double[] drawAnywhere(RandomGenerator random) {
    double[] point = mean.clone();
    for (int k = 0; k < size; k++) {
      double length = step * Math.sqrt(Math.max(0, eigen.values()[k])) * Draws.gaussian(random);
      for (int i = 0; i < size; i++) {
        point[i] += length * eigen.vectors()[i][k];
      }
    }
    return point;
  }

  /**
   * Learns from a generation.
   *
   * @param points the best first; NaN on axes that were not active, which count as on the mean
   */
  void update(double[][] points, Rates rates) {
    double[][] steps = new double[points.length][];
    double[] shift = new double[size];
    for (int i = 0; i < points.length; i++) {
      steps[i] = step(points[i]);
      for (int k = 0; k < size; k++) {
        shift[k] += Math.max(0, rates.weights()[i]) * steps[i][k];
      }
    }
    double[] white = whitened(shift);
    double pathGain = Math.sqrt(rates.path() * (2 - rates.path()) * rates.effective());
    double stepGain = Math.sqrt(rates.stepPath() * (2 - rates.stepPath()) * rates.effective());
    for (int k = 0; k < size; k++) {
      mean[k] = Math.min(1, Math.max(0, mean[k] + step * shift[k]));
      stepPath[k] = (1 - rates.stepPath()) * stepPath[k] + stepGain * white[k];
    }
    generation++;
    double expected = Math.sqrt(size) * (1 - 1 / (4.0 * size) + 1 / (21.0 * size * size));
    double length = Math.sqrt(square(stepPath));
    double settled = 1 - StrictMath.pow(1 - rates.stepPath(), 2.0 * generation);
    boolean steady = length / Math.sqrt(settled) < (1.4 + 2.0 / (size + 1)) * expected;
    for (int k = 0; k < size; k++) {
      path[k] = (1 - rates.path()) * path[k] + (steady ? pathGain * shift[k] : 0);
    }
    adapt(steps, rates, steady);
    step *= StrictMath.exp(rates.stepPath() / rates.damping() * (length / expected - 1));
  }

  /**
   * From the mean to a point, in steps. A point drawn from an older distribution, or at random, may
   * be far: it counts as no farther than draws are (Hansen, "Injecting external solutions into
   * CMA-ES", 2011).
   */
  private double[] step(double[] point) {
    double[] difference = new double[size];
    for (int k = 0; k < size; k++) {
      difference[k] = Double.isNaN(point[k]) ? 0 : (point[k] - mean[k]) / step;
    }
    double length = Math.sqrt(square(whitened(difference)));
    double longest = Math.sqrt(size) + 2.0 * size / (size + 2);
    if (length > longest) {
      for (int k = 0; k < size; k++) {
        difference[k] *= longest / length;
      }
    }
    return difference;
  }

  private void adapt(double[][] steps, Rates rates, boolean steady) {
    double sum = 0;
    for (double weight : rates.weights()) {
      sum += weight;
    }
    double missing = steady ? 0 : rates.path() * (2 - rates.path());
    double kept = 1 + rates.rankOne() * missing - rates.rankOne() - rates.rankMu() * sum;
    double[] factors = new double[steps.length];
    for (int i = 0; i < steps.length; i++) {
      double weight = rates.rankMu() * rates.weights()[i];
      double square = square(whitened(steps[i]));
      factors[i] = weight >= 0 ? weight : square == 0 ? 0 : weight * size / square;
    }
    for (int k = 0; k < size; k++) {
      for (int l = 0; l <= k; l++) {
        double value = kept * covariance[k][l] + rates.rankOne() * path[k] * path[l];
        for (int i = 0; i < steps.length; i++) {
          value += factors[i] * steps[i][k] * steps[i][l];
        }
        covariance[k][l] = value;
        covariance[l][k] = value;
      }
    }
  }

  /** Makes draws follow the covariance as it is now. */
  void settle() {
    eigen = SymmetricEigen.of(covariance);
  }

  /** C^(−1/2) times a vector. */
  private double[] whitened(double[] vector) {
    double[] result = new double[size];
    for (int k = 0; k < size; k++) {
      double projection = 0;
      for (int i = 0; i < size; i++) {
        projection += eigen.vectors()[i][k] * vector[i];
      }
      projection /= Math.sqrt(Math.max(Double.MIN_NORMAL, eigen.values()[k]));
      for (int i = 0; i < size; i++) {
        result[i] += eigen.vectors()[i][k] * projection;
      }
    }
    return result;
  }

  private static double square(double[] vector) {
    double sum = 0;
    for (double value : vector) {
      sum += value * value;
    }
    return sum;
  }
}
