package io.cultivar.network.training;

import io.cultivar.api.network.Optimizer;
import io.cultivar.api.network.Schedule;
import java.util.OptionalDouble;

/**
 * How gradients change the parameters.
 *
 * @param optimizer makes the steps
 * @param learningRate how large they are, before the schedule
 * @param schedule how the learning rate changes
 * @param regularization what large weights cost
 * @param clip the greatest norm of the gradient, or empty for any
 */
public record Descent(
    Optimizer optimizer,
    double learningRate,
    Schedule schedule,
    Regularization regularization,
    OptionalDouble clip) {
  /**
   * Whether the schedule looks at the losses so far, and so may give networks different rates at
   * the same step.
   */
  public boolean followsLosses() {
    try {
      return schedule
              .getClass()
              .getMethod("rate", double.class, long.class, long.class, Schedule.History.class)
              .getDeclaringClass()
          != Schedule.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every schedule has this method", e);
    }
  }
}
