package io.cultivar.network.training;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;

/**
 * What the layers of a pass have in common.
 *
 * @param group the networks
 * @param gradient the gradient of the loss by each parameter, or the parameters where none learns
 * @param buffers the arrays in use
 * @param kernels those for the group
 * @param rows how many samples are in the arrays, from their beginning on
 */
record PassSetting(Group group, float[] gradient, Buffers buffers, Kernels kernels, int rows) {
  /** The same for another number of samples. */
  PassSetting withRows(int other) {
    return new PassSetting(group, gradient, buffers, kernels, other);
  }

  Network network() {
    return group.network();
  }

  /** Numbers of all samples in a buffer. */
  Matrix samples(float[] buffer, int width) {
    return Matrix.of(buffer, rows, width * group.lanes());
  }

  /** The same as a block. */
  Block block(int width) {
    return new Block(0, rows, width * group.lanes());
  }

  /** The weights of a layer, or their gradient. */
  Matrix weights(float[] parameters, PlacedLayer placed) {
    int lanes = group.lanes();
    return new Matrix(parameters, placed.offset() * lanes, placed.in(), placed.out() * lanes);
  }

  /** The biases of a layer, or their gradient. */
  Matrix biases(float[] parameters, PlacedLayer placed) {
    int lanes = group.lanes();
    return new Matrix(parameters, placed.biases() * lanes, 1, placed.out() * lanes);
  }
}
