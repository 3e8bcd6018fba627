package io.cultivar.network;

import io.cultivar.network.dataset.Fold;
import io.cultivar.network.dataset.PreparedData;
import io.cultivar.network.training.Network;
import io.cultivar.network.training.PlacedLayer;

/** How much work a training is. */
final class WorkEstimate {
  /** What plain loops do in a second, in the products of matrices. */
  private static final double FLOPS = 25e9;

  /** The seconds that plain loops take for the output of a unit and its derivative. */
  private static final double ACTIVATION = 8e-9;

  private WorkEstimate() {}

  /** About how many seconds one network takes in plain loops. */
  static double seconds(Network network, PreparedData data, int epochs) {
    double flops = 0;
    double units = 0;
    for (PlacedLayer layer : network.layers()) {
      // Forward and twice back, a multiplication and an addition each.
      flops += 6.0 * layer.in() * layer.out();
      units += layer.out();
    }
    double rows = 0;
    for (Fold fold : data.folds()) {
      rows += fold.train().rows();
    }
    return rows * epochs * (flops / FLOPS + units * ACTIVATION);
  }
}
