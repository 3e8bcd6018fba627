package io.cultivar.network;

import io.cultivar.api.study.StudyContext;
import io.cultivar.network.dataset.PreparedData;
import io.cultivar.network.dataset.SharedData;
import io.cultivar.network.training.Network;
import io.cultivar.network.training.PlacedLayer;
import java.io.IOException;

/**
 * How many networks of a shape are trained in one pass. A vector of units fills the vector unit
 * only where a layer has as many units as it has lanes; narrower layers gain from a vector of
 * networks. The more of them, the less it costs to get from one computation to the next, as long as
 * their numbers stay in the core's own cache.
 */
final class GroupSize {
  /** Wider layers fill vectors by themselves. */
  private static final int NARROW = 16;

  private static final int LEAST = 16;
  private static final int MOST = 128;

  /** The numbers that a core's own cache holds beside everything else. */
  private static final long CACHE = 1 << 16;

  private GroupSize() {}

  /** The number; 1 where networks are trained one by one. */
  static int of(TrainNetwork options, StudyContext study) {
    try {
      PreparedData data = SharedData.of(options.preparation(), study);
      Network network = Network.of(data.inputWidth(), options.layers(), data.outputs());
      if (network.layers().stream().anyMatch(layer -> layer.out() > NARROW)) {
        return 1;
      }
      long rows = options.batch().among(data.folds().get(0).train().rows());
      long fitting = CACHE / numbers(network, rows) / LEAST * LEAST;
      return (int) Math.max(LEAST, Math.min(MOST, fitting));
    } catch (IOException e) {
      // Each trial tells why by itself.
      return 1;
    }
  }

  /** How many numbers a step of one network works with. */
  private static long numbers(Network network, long rows) {
    long perRow = (long) network.inputs() + network.outputs();
    for (PlacedLayer layer : network.layers()) {
      perRow += 3L * layer.out();
    }
    return rows * perRow + 3L * network.parameters();
  }
}
