package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.math.FloatMath;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;

/** The bell curve f(z) = exp(−z²), the unit of radial networks (Broomhead and Lowe, 1988). */
@Component(name = "gaussian", summary = "exp(-z * z), between 0 and 1")
public record Gaussian() implements ElementwiseActivation {
  @Override
  public float value(float z) {
    return FloatMath.exp(-z * z);
  }

  @Override
  public float derivative(float z, float y) {
    return -2 * (z * y);
  }

  @Override
  public Interval range() {
    return Interval.UNIT;
  }
}
