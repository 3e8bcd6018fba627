package io.cultivar.network.loss;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Loss;

/** A loss that looks at all outputs of a sample, and can do so for several networks at once. */
public interface RowLoss extends Loss {
  /**
   * The gradient by the weighted sums of an output activation that the loss belongs together with,
   * for networks whose numbers are interleaved.
   *
   * @param at all numbers: its width is that of a sample times the lanes
   * @param lanes how many networks there is room for, 1 for one alone
   */
  void canonicalGradient(float[] predicted, float[] target, float[] dz, Block at, int lanes);

  @Override
  default void canonicalGradient(float[] predicted, float[] target, float[] dz, Block at) {
    canonicalGradient(predicted, target, dz, at, 1);
  }
}
