package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;

/** The rectifier cut at 6: f(z) = min(max(0, z), 6) (Krizhevsky, 2010). */
@Component(name = "relu6", summary = "z, cut to [0, 6]")
public record Relu6() implements ElementwiseActivation {
  @Override
  public float value(float z) {
    return Math.min(Math.max(z, 0), 6);
  }

  @Override
  public float derivative(float z, float y) {
    return z > 0 && z < 6 ? 1 : 0;
  }

  @Override
  public Interval range() {
    return new Interval(0, 6);
  }
}
