package io.cultivar.network.loss;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;

/**
 * Squared for small errors, linear for large ones (Huber, 1964): ½·e² where |e| ≤ δ, otherwise
 * δ·(|e| − ½·δ).
 *
 * @param delta where it turns linear, above 0
 */
@Component(name = "huber", summary = "squared for errors up to delta, linear beyond")
public record Huber(@Option("error at which it turns linear, above 0") float delta)
    implements ElementwiseLoss {
  /** A delta of 1, as PyTorch and Keras. */
  public Huber() {
    this(1);
  }

  /** Checks the option. */
  public Huber {
    if (!(delta > 0 && delta < Float.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("delta must be > 0 and finite, was " + delta);
    }
  }

  @Override
  public double value(float predicted, float target) {
    double error = Math.abs((double) predicted - target);
    return error <= delta ? 0.5 * error * error : delta * (error - 0.5 * delta);
  }

  @Override
  public float derivative(float predicted, float target) {
    return Math.min(Math.max(predicted - target, -delta), delta);
  }
}
