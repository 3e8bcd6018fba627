package io.cultivar.network.loss;

import io.cultivar.api.component.Component;

/**
 * The absolute error, L = Σ |y − t|, which outliers move less than the squared one (Laplace, 1774).
 */
@Component(name = "absolute", summary = "sum of absolute errors")
public record Absolute() implements ElementwiseLoss {
  @Override
  public double value(float predicted, float target) {
    return Math.abs((double) predicted - target);
  }

  @Override
  public float derivative(float predicted, float target) {
    return Math.signum(predicted - target);
  }
}
