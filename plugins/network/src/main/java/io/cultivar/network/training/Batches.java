package io.cultivar.network.training;

import io.cultivar.network.dataset.Samples;
import io.cultivar.network.dataset.Shuffle;

/** Puts the samples of a batch into the buffers, for each network of a group in its own order. */
final class Batches {
  private final Samples samples;
  private final Buffers buffers;
  private final int lanes;
  private final int[][] orders;
  private final float[] weights;

  Batches(Samples samples, Buffers buffers, Group group, int batch) {
    this.samples = samples;
    this.buffers = buffers;
    this.lanes = group.lanes();
    this.orders = new int[group.networks()][samples.rows()];
    this.weights = new float[samples.weights().length == 0 ? 0 : batch * lanes];
    for (int[] order : orders) {
      Shuffle.identity(order);
    }
  }

  /** The order of the samples for a network. */
  int[] order(int network) {
    return orders[network];
  }

  /** How much each sample of the batch counts, for each network, or nothing where all do alike. */
  float[] weights() {
    return weights;
  }

  /** Gathers the samples from a place in the order on. */
  void gather(int from, int rows) {
    for (int network = 0; network < orders.length; network++) {
      int[] order = orders[network];
      if (lanes == 1) {
        copy(samples.inputs(), samples.inputWidth(), order, from, rows, buffers.inputs());
        copy(samples.targets(), samples.outputs(), order, from, rows, buffers.targets());
      } else {
        spread(samples.inputs(), samples.inputWidth(), network, from, rows, buffers.inputs());
        spread(samples.targets(), samples.outputs(), network, from, rows, buffers.targets());
      }
      for (int i = 0; i < rows && weights.length > 0; i++) {
        weights[i * lanes + network] = samples.weights()[order[from + i]];
      }
    }
  }

  private static void copy(float[] all, int width, int[] order, int from, int rows, float[] to) {
    for (int i = 0; i < rows; i++) {
      System.arraycopy(all, order[from + i] * width, to, i * width, width);
    }
  }

  private void spread(float[] all, int width, int network, int from, int rows, float[] to) {
    int[] order = orders[network];
    for (int i = 0, at = network; i < rows; i++) {
      int read = order[from + i] * width;
      for (int j = 0; j < width; j++, at += lanes) {
        to[at] = all[read + j];
      }
    }
  }
}
