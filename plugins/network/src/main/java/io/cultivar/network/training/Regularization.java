package io.cultivar.network.training;

import io.cultivar.api.component.Option;

/**
 * What large weights cost, biases excepted: l1·Σ|w| + ½·l2·Σw². It steers training but is no part
 * of the losses that are reported.
 *
 * @param l1 the cost of absolute weights, at least 0
 * @param l2 the cost of squared weights, at least 0
 */
public record Regularization(
    @Option("cost of absolute weights, l1·Σ|w|, at least 0") float l1,
    @Option("cost of squared weights, ½·l2·Σw², at least 0") float l2) {
  /** None. */
  public Regularization() {
    this(0, 0);
  }

  /** Checks the ranges. */
  public Regularization {
    requireCost("l1", l1);
    requireCost("l2", l2);
  }

  private static void requireCost(String option, float cost) {
    if (!(cost >= 0 && cost < Float.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(option + " must be >= 0 and finite, was " + cost);
    }
  }

  /** Adds its gradient to that of a range of weights. */
  void addGradient(float[] weights, float[] gradient, int from, int to) {
    if (l1 == 0 && l2 == 0) {
      return;
    }
    for (int i = from; i < to; i++) {
      gradient[i] += Math.fma(l2, weights[i], l1 * Math.signum(weights[i]));
    }
  }
}
