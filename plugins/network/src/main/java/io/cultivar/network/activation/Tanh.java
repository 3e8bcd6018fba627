package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.math.FloatMath;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;
import io.cultivar.api.network.StandardActivation;
import java.util.Optional;

/**
 * The hyperbolic tangent; its zero mean helps learning (LeCun et al., "Efficient BackProp", 1998).
 */
@Component(name = "tanh", summary = "hyperbolic tangent, between -1 and 1")
public record Tanh() implements ElementwiseActivation {
  @Override
  public float value(float z) {
    return FloatMath.tanh(z);
  }

  @Override
  public float derivative(float z, float y) {
    return (1 - y) * (1 + y);
  }

  @Override
  public Interval range() {
    return new Interval(-1, 1);
  }

  @Override
  public Optional<StandardActivation> standard() {
    return Optional.of(StandardActivation.TANH);
  }

  @Override
  public void forward(float[] z, float[] y, Block at) {
    StandardActivation.TANH.forward(z, y, at);
  }

  @Override
  public void backward(float[] z, float[] y, float[] dy, float[] dz, Block at) {
    StandardActivation.TANH.backward(z, y, dy, dz, at);
  }
}
