package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;

/** The weighted sum cut to [−1, 1] (Collobert, 2004). */
@Component(name = "hard-tanh", summary = "z, cut to [-1, 1]")
public record HardTanh() implements ElementwiseActivation {
  @Override
  public float value(float z) {
    return Math.min(Math.max(z, -1), 1);
  }

  @Override
  public float derivative(float z, float y) {
    return z > -1 && z < 1 ? 1 : 0;
  }

  @Override
  public Interval range() {
    return new Interval(-1, 1);
  }
}
