package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.math.FloatMath;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;

/** The logistic function: f(z) = 1 / (1 + exp(−z)). */
@Component(name = "sigmoid", summary = "1 / (1 + exp(-z)), between 0 and 1", aliases = "logistic")
public record Sigmoid() implements ElementwiseActivation {
  @Override
  public float value(float z) {
    return FloatMath.sigmoid(z);
  }

  @Override
  public float derivative(float z, float y) {
    return y * (1 - y);
  }

  @Override
  public Interval range() {
    return Interval.UNIT;
  }
}
