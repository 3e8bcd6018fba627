package io.cultivar.benchmarks;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.StandardActivation;
import java.util.Optional;

/** A component that is one of the standard activations. */
record Standard(StandardActivation f) implements Activation {
  @Override
  public void forward(float[] z, float[] y, Block at) {
    f.forward(z, y, at);
  }

  @Override
  public void backward(float[] z, float[] y, float[] dy, float[] dz, Block at) {
    f.backward(z, y, dy, dz, at);
  }

  @Override
  public Optional<StandardActivation> standard() {
    return Optional.of(f);
  }
}
