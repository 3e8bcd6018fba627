package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.ElementwiseActivation;

/** The weighted sum itself: f(z) = z, for regression outputs. */
@Component(name = "identity", summary = "the weighted sum itself", aliases = "linear")
public record Identity() implements ElementwiseActivation {
  @Override
  public float value(float z) {
    return z;
  }

  @Override
  public float derivative(float z, float y) {
    return 1;
  }
}
