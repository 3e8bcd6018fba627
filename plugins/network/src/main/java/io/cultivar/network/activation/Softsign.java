package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;

/** f(z) = z / (1 + |z|), which saturates more slowly than tanh (Glorot and Bengio, 2010). */
@Component(name = "softsign", summary = "z / (1 + |z|), between -1 and 1")
public record Softsign() implements ElementwiseActivation {
  @Override
  public float value(float z) {
    return z / (1 + Math.abs(z));
  }

  @Override
  public float derivative(float z, float y) {
    float inverse = 1 / (1 + Math.abs(z));
    return inverse * inverse;
  }

  @Override
  public Interval range() {
    return new Interval(-1, 1);
  }
}
