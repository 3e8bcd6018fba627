package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;
import io.cultivar.api.network.StandardActivation;
import java.util.Optional;

/** The rectified linear unit: f(z) = max(0, z) (Nair and Hinton, 2010). */
@Component(name = "relu", summary = "z if positive, otherwise 0")
public record Relu() implements ElementwiseActivation {
  @Override
  public float value(float z) {
    return Math.max(z, 0);
  }

  @Override
  public float derivative(float z, float y) {
    return z > 0 ? 1 : 0;
  }

  @Override
  public Interval range() {
    return new Interval(0, Double.POSITIVE_INFINITY);
  }

  @Override
  public Optional<StandardActivation> standard() {
    return Optional.of(StandardActivation.RELU);
  }

  @Override
  public void forward(float[] z, float[] y, Block at) {
    StandardActivation.RELU.forward(z, y, at);
  }

  @Override
  public void backward(float[] z, float[] y, float[] dy, float[] dz, Block at) {
    StandardActivation.RELU.backward(z, y, dy, dz, at);
  }
}
