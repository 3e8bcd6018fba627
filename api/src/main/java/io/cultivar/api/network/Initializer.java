package io.cultivar.api.network;

import io.cultivar.api.component.Kind;
import java.util.random.RandomGenerator;

/** How the weights of a layer start. */
@Kind("initializer")
public interface Initializer {
  /**
   * Fills all of an array. For a layer's weights it has {@code fan.in() * fan.out()} numbers, the
   * weight from input {@code i} to unit {@code j} at {@code i * fan.out() + j}; for its biases
   * {@code fan.out()} numbers.
   *
   * @param weights receives the initial values
   * @param fan the shape of the layer
   * @param random the only source of randomness; the same state gives the same weights
   */
  void fill(float[] weights, Fan fan, RandomGenerator random);
}
