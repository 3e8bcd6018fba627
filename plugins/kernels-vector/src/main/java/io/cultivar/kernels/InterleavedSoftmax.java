package io.cultivar.kernels;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Kernels;

/** Softmax of interleaved rows, and its gradient. */
final class InterleavedSoftmax {
  private InterleavedSoftmax() {}

  static Kernels.Computation forward(float[] z, float[] y, Block at, int lanes) {
    SoftmaxColumns softmax = new SoftmaxColumns(at.width() / lanes, lanes);
    return () -> {
      for (int row = at.offset(); row < at.end(); row += at.width()) {
        softmax.forward(z, y, row);
      }
    };
  }

  static Kernels.Computation backward(float[] y, float[] gradient, Block at, int lanes) {
    SoftmaxColumns softmax = new SoftmaxColumns(at.width() / lanes, lanes);
    return () -> {
      for (int row = at.offset(); row < at.end(); row += at.width()) {
        softmax.backward(y, gradient, row);
      }
    };
  }
}
