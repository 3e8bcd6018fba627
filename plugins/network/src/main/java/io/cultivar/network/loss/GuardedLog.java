package io.cultivar.network.loss;

/**
 * Logarithms of probabilities that may have been rounded to 0: below the smallest normal number the
 * logarithm is that of this number, and its derivative 0. NaN stays NaN.
 */
final class GuardedLog {
  private GuardedLog() {}

  /** weight·log(probability), 0 where the weight is 0. */
  static double times(double weight, double probability) {
    if (weight == 0) {
      return 0 * probability;
    }
    return weight * StrictMath.log(Math.max(probability, Float.MIN_NORMAL));
  }

  /** The derivative of {@link #times} by the probability. */
  static double derivative(double weight, double probability) {
    return probability < Float.MIN_NORMAL ? 0 : weight / probability;
  }
}
