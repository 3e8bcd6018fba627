package io.cultivar.search.gp;

/**
 * What a Gaussian process is like.
 *
 * @param weights of each feature one over the square of its length scale
 * @param signal the variance of what it describes
 * @param noise the variance of what is observed beside that
 * @param rise what a point of a {@linkplain Features#edge nearness to the edges} of 1 is expected
 *     to have more than one of 0
 * @param warp how numbers are bent before distances are measured
 */
record Hyperparameters(double[] weights, double signal, double noise, double rise, Warp warp) {
  /** How many variables there are beside those of features and warps. */
  private static final int OTHERS = 3;

  /** How many variables stand for them. */
  static int variables(Features kinds, boolean bends) {
    return kinds.count() + OTHERS + (bends ? 2 * kinds.numbers().length : 0);
  }

  /**
   * Those that variables stand for: the logarithms of the length scale of each feature, of the
   * signal and of the noise, then the rise, and, if numbers are bent, the logarithms of a and then
   * of b of each.
   */
  static Hyperparameters of(Features kinds, double[] variables) {
    int features = kinds.count();
    double[] weights = new double[features];
    for (int f = 0; f < features; f++) {
      weights[f] = StrictMath.exp(-2 * variables[f]);
    }
    return new Hyperparameters(
        weights,
        StrictMath.exp(variables[features]),
        StrictMath.exp(variables[features + 1]),
        variables[features + 2],
        warp(kinds, variables));
  }

  private static Warp warp(Features kinds, double[] variables) {
    int first = kinds.count() + OTHERS;
    if (variables.length == first) {
      return Warp.NONE;
    }
    int count = kinds.numbers().length;
    double[] a = new double[count];
    double[] b = new double[count];
    for (int i = 0; i < count; i++) {
      a[i] = StrictMath.exp(variables[first + i]);
      b[i] = StrictMath.exp(variables[first + count + i]);
    }
    return new Warp(kinds.numbers(), a, b);
  }
}
