package io.cultivar.network.training;

import io.cultivar.network.layer.Dense;
import io.cultivar.network.layer.Layer;

/**
 * A layer with its place in a network. The weights of a dense layer, in × out, are followed by its
 * biases.
 *
 * @param layer what it is
 * @param in how many numbers it takes
 * @param out how many it gives
 * @param offset the index of its first parameter
 */
public record PlacedLayer(Layer layer, int in, int out, int offset) {
  /** The index of the first bias. */
  public int biases() {
    return offset + in * out;
  }

  /** The index behind its last parameter. */
  public int end() {
    return layer instanceof Dense ? biases() + out : offset;
  }
}
