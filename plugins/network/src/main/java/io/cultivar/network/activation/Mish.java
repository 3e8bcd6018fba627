package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.math.FloatMath;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;

/** f(z) = z·tanh(softplus(z)) (Misra, 2019, arXiv:1908.08681). */
@Component(name = "mish", summary = "z times tanh(softplus(z))")
public record Mish() implements ElementwiseActivation {
  @Override
  public float value(float z) {
    return z * FloatMath.tanh(FloatMath.softplus(z));
  }

  @Override
  public float derivative(float z, float y) {
    float t = FloatMath.tanh(FloatMath.softplus(z));
    return t + z * FloatMath.sigmoid(z) * (1 - t) * (1 + t);
  }

  /** Its minimum lies at −0.308843. */
  @Override
  public Interval range() {
    return new Interval(-0.30885, Double.POSITIVE_INFINITY);
  }
}
