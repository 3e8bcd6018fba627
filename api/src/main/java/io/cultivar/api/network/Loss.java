package io.cultivar.api.network;

import io.cultivar.api.component.Kind;

/**
 * A loss function: how far predictions are from targets. The loss of a sample is summed over its
 * outputs; training minimises the mean over the samples.
 */
@Kind("loss")
public interface Loss {
  /** What the targets of a loss are, and so how labels are written as numbers. */
  enum Targets {
    /** Any numbers; they are scaled to what the output activation can produce. */
    NUMBERS,
    /** Counts or rates, at least 0, that must not be scaled. */
    COUNTS,
    /** Probabilities, from 0 to 1; a class is 1 for itself and 0 for the others. */
    PROBABILITIES,
    /** Signs: a class is +1 for itself and -1 for the others. */
    SIGNS
  }

  /**
   * The sum of the loss over the samples of a block, in double precision.
   *
   * @param predicted the outputs of the network; only read
   * @param target the targets, at the same indices; only read
   * @param at the block
   */
  double sum(float[] predicted, float[] target, Block at);

  /**
   * The gradient of {@link #sum} by each prediction.
   *
   * @param predicted the outputs of the network; only read
   * @param target the targets; only read
   * @param dPredicted receives the derivatives, at the same indices; another array than both
   * @param at the block, all of which is written
   */
  void gradient(float[] predicted, float[] target, float[] dPredicted, Block at);

  /** What its targets are. */
  default Targets targets() {
    return Targets.NUMBERS;
  }

  /**
   * Whether this loss and an output activation belong together, so that value and gradient are
   * better computed from the weighted sums: then {@link #canonicalSum} and {@link
   * #canonicalGradient} are used.
   */
  default boolean canonicalWith(Activation output) {
    return false;
  }

  /**
   * {@link #sum}, computed from the weighted sums where that is more exact.
   *
   * @param z the weighted sums of the output layer; only read
   * @param predicted what the output activation made of them; only read
   * @param target the targets; only read
   * @param at the block
   */
  default double canonicalSum(float[] z, float[] predicted, float[] target, Block at) {
    return sum(predicted, target, at);
  }

  /**
   * The gradient by the weighted sums of the output layer; predicted − target unless overridden.
   *
   * @param predicted the outputs of the network; only read
   * @param target the targets; only read
   * @param dz receives the derivatives; another array than both
   * @param at the block, all of which is written
   */
  default void canonicalGradient(float[] predicted, float[] target, float[] dz, Block at) {
    for (int i = at.offset(), end = at.end(); i < end; i++) {
      dz[i] = predicted[i] - target[i];
    }
  }
}
