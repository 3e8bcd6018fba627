package io.cultivar.network.training;

import io.cultivar.api.network.Kernels;
import io.cultivar.network.layer.Dense;
import java.util.List;

/**
 * The arrays that batches of a group of networks reuse.
 *
 * @param inputs the inputs of the network
 * @param targets the targets
 * @param sums the weighted sums of each layer; of one that is not dense, what it drew at random
 * @param outputs the outputs of each layer
 * @param gradients the derivative of the loss by the outputs of each layer, later by its sums
 */
record Buffers(
    float[] inputs, float[] targets, float[][] sums, float[][] outputs, float[][] gradients) {
  /**
   * New arrays.
   *
   * @param rows how many samples a batch has at most
   * @param lanes how many networks share them
   */
  static Buffers of(Network network, int rows, int lanes) {
    int numbers = Math.multiplyExact(rows, lanes);
    List<PlacedLayer> layers = network.layers();
    return new Buffers(
        array(numbers, network.inputs()),
        array(numbers, network.outputs()),
        arrays(layers, numbers),
        arrays(layers, numbers),
        arrays(layers, numbers));
  }

  /** The numbers that a layer takes. */
  float[] inputsOf(int layer) {
    return layer == 0 ? inputs : outputs[layer - 1];
  }

  /** Whether the gradient by a layer's inputs is of use: not before the first dense layer. */
  static boolean needsInputGradient(Network network, int layer) {
    for (int i = 0; i < layer; i++) {
      if (network.layers().get(i).layer() instanceof Dense) {
        return true;
      }
    }
    return false;
  }

  private static float[][] arrays(List<PlacedLayer> layers, int rows) {
    float[][] arrays = new float[layers.size()][];
    for (int i = 0; i < arrays.length; i++) {
      arrays[i] = array(rows, layers.get(i).out());
    }
    return arrays;
  }

  private static float[] array(int rows, int width) {
    return new float[Math.addExact(Math.multiplyExact(rows, width), Kernels.ROOM)];
  }
}
