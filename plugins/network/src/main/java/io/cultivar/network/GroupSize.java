package io.cultivar.network;

import io.cultivar.network.layer.Dense;
import io.cultivar.network.layer.Layer;

/**
 * How many networks of a shape are trained in one pass. A vector of units fills the vector unit
 * only where a layer has as many units as it has lanes; narrower layers gain from a vector of
 * networks. Their numbers should stay in the cache.
 */
final class GroupSize {
  /** Wider layers fill vectors by themselves. */
  private static final int NARROW = 16;

  private static final int MOST = 64;
  private static final int LEAST = 16;

  /** Numbers that a core's own cache holds beside everything else. */
  private static final int CACHE = 1 << 17;

  /** What is assumed of a batch of all samples, whose number is not known yet. */
  private static final int FULL_BATCH = 64;

  private GroupSize() {}

  static int of(TrainNetwork options) {
    int widths = 0;
    for (Layer layer : options.layers()) {
      int units = layer instanceof Dense dense ? dense.units().orElse(NARROW) : 0;
      if (units > NARROW) {
        return 1;
      }
      widths += units;
    }
    // Of each layer sums, outputs and gradients; the inputs may be as many.
    long numbers = 4L * widths * options.batch().samples().orElse(FULL_BATCH);
    int fitting = (int) Math.min(MOST, CACHE / Math.max(1, numbers));
    return Math.max(LEAST, fitting / LEAST * LEAST);
  }
}
