package io.cultivar.network;

import io.cultivar.network.dataset.PreparedData;
import io.cultivar.network.kernels.SharedKernels;
import io.cultivar.network.training.Network;
import io.cultivar.network.training.PlacedLayer;

/** How many threads train one network: more than one only where its products are large. */
final class CrewSize {
  private CrewSize() {}

  /**
   * The number, at least 1.
   *
   * @param cores how many there may be at most
   */
  static int of(TrainNetwork options, Network network, PreparedData data, int cores) {
    int rows = options.batch().among(data.folds().get(0).train().rows());
    int most = 1;
    for (PlacedLayer layer : network.layers()) {
      most = Math.max(most, SharedKernels.worthwhile(rows, layer.out(), layer.in()));
    }
    return Math.min(cores, most);
  }
}
