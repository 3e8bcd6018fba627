package io.cultivar.api.network;

import io.cultivar.api.component.Kind;
import io.cultivar.api.study.Direction;

/**
 * A figure that says how good predictions are. It does not steer training.
 *
 * <p>For classes, predictions and targets are probabilities, a column for each class, or one column
 * with the probability of the second where there are two. For numbers, both are in the units of the
 * data.
 */
@Kind("metric")
public interface Metric {
  /**
   * Computes the figure over all samples of a block, in double precision.
   *
   * @param predicted the predictions; only read
   * @param target the targets, at the same indices; only read
   * @param all the block
   * @return the figure, or NaN where it is undefined, such as a correlation of constants
   */
  double value(float[] predicted, float[] target, Block all);

  /** Which values are better. */
  Direction direction();
}
