package io.cultivar.search.gp;

import java.util.Arrays;

/**
 * What {@linkplain Hyperparameters#of the variables} of a Gaussian process are expected to be
 * before anything is observed: each normally distributed, within bounds.
 *
 * <p>Length scales are expected to grow with the root of the number of parameters (Hvarfner,
 * Hellsten and Nardi, "Vanilla Bayesian Optimization Performs Great in High Dimensions", 2024), but
 * to be shorter and surer than there, about half of that root: with tens of observations the looser
 * prior follows them too closely.
 *
 * <p>Values are expected to rise towards the edges, since people choose ranges round what they
 * expect to be good. Without that, corners are the farthest from all that is known, and most trials
 * that explore go there (a quadratic mean against that: Snoek et al., "Scalable Bayesian
 * Optimization Using Deep Neural Networks", 2015).
 */
final class Prior {
  /** The logarithm of the expected length scale of one parameter alone. */
  private static final double LENGTH = -0.7;

  private static final double LENGTH_SPREAD = 1;
  private static final double SIGNAL_SPREAD = 1;
  private static final double NOISE = -9;
  private static final double NOISE_SPREAD = 3;

  /** A corner is expected to be two thirds of a deviation worse than the mean of the space. */
  private static final double RISE = 1;

  private static final double RISE_SPREAD = 1;
  private static final double WARP_SPREAD = 0.75;
  private static final double MOST_WARP = 2;

  private final int features;
  private final double[] expected;
  private final double[] spread;

  /** That of the variables, those of warps included if numbers are bent. */
  Prior(Features kinds, boolean bends) {
    this.features = kinds.count();
    int count = Hyperparameters.variables(kinds, bends);
    this.expected = new double[count];
    Arrays.fill(
        expected, 0, features, LENGTH + 0.5 * StrictMath.log(Math.max(1, kinds.parameters())));
    expected[features + 1] = NOISE;
    expected[features + 2] = RISE;
    this.spread = new double[count];
    Arrays.fill(spread, WARP_SPREAD);
    Arrays.fill(spread, 0, features, LENGTH_SPREAD);
    spread[features] = SIGNAL_SPREAD;
    spread[features + 1] = NOISE_SPREAD;
    spread[features + 2] = RISE_SPREAD;
  }

  /** How many variables there are. */
  int count() {
    return expected.length;
  }

  /** The least sensible value of each variable. */
  double[] low() {
    double[] low = new double[count()];
    Arrays.fill(low, -MOST_WARP);
    Arrays.fill(low, 0, features, StrictMath.log(0.02));
    low[features] = -4;
    low[features + 1] = StrictMath.log(1e-7);
    low[features + 2] = -5;
    return low;
  }

  /** The greatest sensible value of each variable. */
  double[] high() {
    double[] high = new double[count()];
    Arrays.fill(high, MOST_WARP);
    Arrays.fill(high, 0, features, StrictMath.log(1e3));
    high[features] = 5;
    high[features + 1] = 0.5;
    high[features + 2] = 10;
    return high;
  }

  /** What is most likely, but all length scales times a factor. */
  double[] start(double factor) {
    double[] start = expected.clone();
    for (int f = 0; f < features; f++) {
      start[f] += StrictMath.log(factor);
    }
    return start;
  }

  /** Variables found without those of warps, and with them. */
  double[] extended(double[] variables) {
    double[] all = expected.clone();
    System.arraycopy(variables, 0, all, 0, variables.length);
    return all;
  }

  /** Minus the logarithm of the density, up to a constant; adds its derivatives to a gradient. */
  double at(double[] variables, double[] gradient) {
    double sum = 0;
    for (int i = 0; i < variables.length; i++) {
      double z = (variables[i] - expected[i]) / spread[i];
      sum += 0.5 * z * z;
      gradient[i] += z / spread[i];
    }
    return sum;
  }
}
