package io.cultivar.api.network;

import io.cultivar.api.component.Kind;
import java.util.Optional;

/**
 * An activation function: what a layer does to its weighted sums.
 *
 * <p>Functions of one number at a time implement {@link ElementwiseActivation} instead; this
 * interface is for those that look at a whole sample, such as softmax.
 */
@Kind("activation")
public interface Activation {
  /**
   * Computes the outputs of a block.
   *
   * @param z the weighted sums; only read
   * @param y receives the outputs, at the same indices; never the same array as {@code z}
   * @param at the block, all of which is written
   */
  void forward(float[] z, float[] y, Block at);

  /**
   * Computes the gradient with respect to the weighted sums from the one with respect to the
   * outputs.
   *
   * @param z the weighted sums given to {@link #forward}; only read
   * @param y the outputs it computed; only read
   * @param dy the derivative of the loss by each output; only read unless it is {@code dz}
   * @param dz receives the derivative of the loss by each weighted sum; may be the array {@code dy}
   * @param at the block, all of which is written
   */
  void backward(float[] z, float[] y, float[] dy, float[] dz, Block at);

  /** What an output can be; targets are checked against it and scaled to it. */
  default Interval range() {
    return Interval.REALS;
  }

  /** Whether anything before it can learn: false where the derivative is 0 everywhere. */
  default boolean passesGradient() {
    return true;
  }

  /** Which of the activations that kernels know it is, bit for bit, if any. */
  default Optional<StandardActivation> standard() {
    return Optional.empty();
  }
}
