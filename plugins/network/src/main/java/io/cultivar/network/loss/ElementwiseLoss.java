package io.cultivar.network.loss;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Loss;

/** A loss that adds up what each output costs by itself. */
public interface ElementwiseLoss extends Loss {
  /**
   * Whether the gradient, too, looks at each output by itself: that by the weighted sums of softmax
   * does not.
   */
  default boolean elementwiseWith(Activation output) {
    return output instanceof ElementwiseActivation || !canonicalWith(output);
  }

  /** The loss of one prediction. */
  double value(float predicted, float target);

  /** Its derivative by the prediction. */
  float derivative(float predicted, float target);

  @Override
  default double sum(float[] predicted, float[] target, Block at) {
    double sum = 0;
    for (int i = at.offset(), end = at.end(); i < end; i++) {
      sum += value(predicted[i], target[i]);
    }
    return sum;
  }

  @Override
  default void gradient(float[] predicted, float[] target, float[] dPredicted, Block at) {
    for (int i = at.offset(), end = at.end(); i < end; i++) {
      dPredicted[i] = derivative(predicted[i], target[i]);
    }
  }
}
