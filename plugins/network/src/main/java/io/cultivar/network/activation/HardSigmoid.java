package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;

/**
 * Straight lines instead of the sigmoid: f(z) = min(max(z/6 + 1/2, 0), 1), the slope of PyTorch,
 * Keras 3 and MobileNetV3 (Howard et al., 2019, arXiv:1905.02244).
 */
@Component(name = "hard-sigmoid", summary = "z/6 + 1/2, cut to [0, 1]")
public record HardSigmoid() implements ElementwiseActivation {
  @Override
  public float value(float z) {
    return Math.min(Math.max(z + 3, 0), 6) / 6;
  }

  @Override
  public float derivative(float z, float y) {
    return z > -3 && z < 3 ? 1 / 6f : 0;
  }

  @Override
  public Interval range() {
    return Interval.UNIT;
  }
}
