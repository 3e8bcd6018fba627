package io.cultivar.search.gp;

/**
 * Bends the ranges of numbers, so that a process that is alike everywhere fits what is steeper at
 * one end: w(x) = 1 − (1 − x^a)^b, the distribution function of Kumaraswamy (Snoek, Swersky, Zemel
 * and Adams, "Input warping for Bayesian optimization of non-stationary functions", 2014). Such is
 * a learning rate on a linear scale.
 *
 * @param features those that are bent
 * @param a of each of them, above 0; 1 for straight, if b is
 * @param b of each of them, above 0
 */
record Warp(int[] features, double[] a, double[] b) {
  /** Powers of 0 and their logarithms are kept out. */
  private static final double EDGE = 1e-9;

  /** Bends nothing. */
  static final Warp NONE = new Warp(new int[0], new double[0], new double[0]);

  private static double inner(double x) {
    return Math.min(1 - EDGE, Math.max(EDGE, x));
  }

  /** Bends a number of the feature of a place. */
  double at(int place, double x) {
    return 1 - StrictMath.pow(1 - StrictMath.pow(inner(x), a[place]), b[place]);
  }

  /** Bends the numbers of a point, into another array. */
  void bend(double[] point, double[] bent) {
    System.arraycopy(point, 0, bent, 0, point.length);
    for (int i = 0; i < features.length; i++) {
      bent[features[i]] = at(i, point[features[i]]);
    }
  }

  /** The derivative of {@link #at} by the number. */
  double slope(int place, double x) {
    double power = StrictMath.pow(inner(x), a[place]);
    return a[place] * b[place] * (power / inner(x)) * StrictMath.pow(1 - power, b[place] - 1);
  }

  /** The derivative of {@link #at} by the logarithm of a. */
  double byLogA(int place, double x) {
    double power = StrictMath.pow(inner(x), a[place]);
    return a[place]
        * b[place]
        * StrictMath.pow(1 - power, b[place] - 1)
        * power
        * StrictMath.log(inner(x));
  }

  /** The derivative of {@link #at} by the logarithm of b. */
  double byLogB(int place, double x) {
    double rest = 1 - StrictMath.pow(inner(x), a[place]);
    return -b[place] * StrictMath.pow(rest, b[place]) * StrictMath.log(rest);
  }
}
