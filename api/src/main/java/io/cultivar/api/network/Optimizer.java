package io.cultivar.api.network;

import io.cultivar.api.component.Kind;

/** How a gradient changes the weights. */
@Kind("optimizer")
public interface Optimizer {
  /** How many numbers it remembers for each weight, such as 1 for momentum. */
  int slots();

  /**
   * Makes one step on a range of the weights. Calls on parts of a range give the same result as one
   * on the whole.
   *
   * @param w the weights, changed in place
   * @param g the gradient of the mean loss; may be overwritten
   * @param slots {@link #slots()} arrays as long as {@code w}, all 0 before the first step, which
   *     keep what the optimizer remembers
   * @param rate the learning rate of this step, at least 0
   * @param step the number of this step, from 1
   * @param from the first index
   * @param to the index behind the last
   */
  void step(float[] w, float[] g, float[][] slots, float rate, long step, int from, int to);
}
