package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.math.FloatMath;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;

/** A smooth rectifier: f(z) = log(1 + exp(z)) (Dugas et al., 2001). */
@Component(name = "softplus", summary = "log(1 + exp(z)), above 0")
public record Softplus() implements ElementwiseActivation {
  @Override
  public float value(float z) {
    return FloatMath.softplus(z);
  }

  @Override
  public float derivative(float z, float y) {
    return FloatMath.sigmoid(z);
  }

  @Override
  public Interval range() {
    return new Interval(0, Double.POSITIVE_INFINITY);
  }
}
