package io.cultivar.search.cmaes;

/**
 * The constants of the strategy, as Hansen, "The CMA evolution strategy: a tutorial" (2016), table
 * 1, derives them from the dimension and the size of a generation.
 *
 * @param weights by rank; the positive ones sum to 1, the negative ones make what is bad rarer
 * @param effective the variance effective selection mass μ_eff
 * @param path the rate c_c of the evolution path
 * @param stepPath the rate c_σ of the step's path
 * @param damping d_σ of the step's changes
 * @param rankOne the rate c_1 of the covariance by the path
 * @param rankMu the rate c_μ of the covariance by the generation
 */
record Rates(
    double[] weights,
    double effective,
    double path,
    double stepPath,
    double damping,
    double rankOne,
    double rankMu) {
  /**
   * The constants.
   *
   * @param n the dimension, at least 1
   * @param size of a generation, at least 4
   */
  static Rates of(int n, int size) {
    double[] raw = new double[size];
    for (int i = 0; i < size; i++) {
      raw[i] = StrictMath.log((size + 1) / 2.0) - StrictMath.log(i + 1);
    }
    double effective = effective(raw, 0, size / 2);
    double rankOne = 2 / ((n + 1.3) * (n + 1.3) + effective);
    double rankMu =
        Math.min(
            1 - rankOne, 2 * (effective - 2 + 1 / effective) / ((n + 2.0) * (n + 2.0) + effective));
    double stepPath = (effective + 2) / (n + effective + 5);
    double excess = Math.max(0, Math.sqrt((effective - 1) / (n + 1)) - 1);
    double negative =
        Math.min(
            Math.min(
                1 + rankOne / rankMu, 1 + 2 * effective(raw, size / 2, size) / (effective + 2)),
            (1 - rankOne - rankMu) / (n * rankMu));
    return new Rates(
        normalized(raw, negative),
        effective,
        (4 + effective / n) / (n + 4 + 2 * effective / n),
        stepPath,
        1 + 2 * excess + stepPath,
        rankOne,
        rankMu);
  }

  /** The square of the sum over the sum of squares. */
  private static double effective(double[] raw, int from, int to) {
    double sum = 0;
    double squares = 0;
    for (int i = from; i < to; i++) {
      sum += raw[i];
      squares += raw[i] * raw[i];
    }
    return sum * sum / squares;
  }

  private static double[] normalized(double[] raw, double negative) {
    double positives = 0;
    double negatives = 0;
    for (double weight : raw) {
      positives += Math.max(0, weight);
      negatives -= Math.min(0, weight);
    }
    double[] weights = new double[raw.length];
    for (int i = 0; i < raw.length; i++) {
      weights[i] = raw[i] >= 0 ? raw[i] / positives : negative * raw[i] / negatives;
    }
    return weights;
  }
}
