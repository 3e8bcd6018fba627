package io.cultivar.network.training;

import io.cultivar.api.network.Kernels;

/**
 * What the layers of a pass have in common.
 *
 * @param network the network
 * @param parameters its parameters
 * @param buffers the arrays in use
 * @param kernels what multiplies matrices
 * @param rows how many samples are in the arrays, from their beginning on
 */
record PassSetting(
    Network network, Parameters parameters, Buffers buffers, Kernels kernels, int rows) {
  /** The same for another number of samples. */
  PassSetting withRows(int other) {
    return new PassSetting(network, parameters, buffers, kernels, other);
  }
}
