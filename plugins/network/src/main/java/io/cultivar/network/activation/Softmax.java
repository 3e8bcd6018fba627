package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Interval;
import io.cultivar.api.network.StandardActivation;
import java.util.Optional;

/**
 * Probabilities of classes that exclude each other: exp(zⱼ) / Σₖ exp(zₖ) over the units of a sample
 * (Bridle, 1990). The largest sum of a sample is subtracted first, so that nothing overflows.
 */
@Component(name = "softmax", summary = "probabilities that add up to 1 over the units of a layer")
public record Softmax() implements Activation {
  @Override
  public void forward(float[] z, float[] y, Block at) {
    StandardActivation.SOFTMAX.forward(z, y, at);
  }

  @Override
  public void backward(float[] z, float[] y, float[] dy, float[] dz, Block at) {
    StandardActivation.SOFTMAX.backward(z, y, dy, dz, at);
  }

  @Override
  public Optional<StandardActivation> standard() {
    return Optional.of(StandardActivation.SOFTMAX);
  }

  @Override
  public Interval range() {
    return Interval.UNIT;
  }
}
