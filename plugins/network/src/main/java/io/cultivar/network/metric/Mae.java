package io.cultivar.network.metric;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.api.study.Direction;

/** The mean absolute error over samples and columns. NaN without samples. */
@Component(name = "mae", summary = "mean absolute error", aliases = "mean-absolute-error")
public record Mae() implements Metric {
  @Override
  public double value(float[] predicted, float[] target, Block all) {
    return Moments.mean(predicted, target, all, Moments::absoluteError);
  }

  @Override
  public Direction direction() {
    return Direction.MINIMIZE;
  }
}
