package io.cultivar.network.metric;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.api.study.Direction;

/**
 * The root of the mean squared error of a column; of several columns the mean, as in scikit-learn.
 * NaN without samples.
 */
@Component(
    name = "rmse",
    summary = "root of the mean squared error",
    aliases = "root-mean-squared-error")
public record Rmse() implements Metric {
  @Override
  public double value(float[] predicted, float[] target, Block all) {
    return Moments.mean(predicted, target, all, column -> Math.sqrt(column.squaredError()));
  }

  @Override
  public Direction direction() {
    return Direction.MINIMIZE;
  }
}
