package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.math.FloatMath;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;
import io.cultivar.api.network.StandardActivation;
import java.util.Optional;

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

  @Override
  public Optional<StandardActivation> standard() {
    return Optional.of(StandardActivation.SIGMOID);
  }

  @Override
  public void forward(float[] z, float[] y, Block at) {
    StandardActivation.SIGMOID.forward(z, y, at);
  }

  @Override
  public void backward(float[] z, float[] y, float[] dy, float[] dz, Block at) {
    StandardActivation.SIGMOID.backward(z, y, dy, dz, at);
  }
}
