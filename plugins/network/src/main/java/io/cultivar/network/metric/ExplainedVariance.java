package io.cultivar.network.metric;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.api.study.Direction;

/**
 * The share of the variance of the targets that the predictions explain, 1 − Var(t − y) / Var(t);
 * of several columns the mean, as in scikit-learn. Unlike {@link R2} it forgives a constant error.
 * NaN where the targets of a column are all the same.
 */
@Component(name = "explained-variance", summary = "share of the variance that is explained")
public record ExplainedVariance() implements Metric {
  @Override
  public double value(float[] predicted, float[] target, Block all) {
    return Moments.mean(predicted, target, all, ExplainedVariance::ofColumn);
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  private static double ofColumn(Moments column) {
    return column.targetVariance() > 0
        ? 1 - column.errorVariance() / column.targetVariance()
        : Double.NaN;
  }
}
