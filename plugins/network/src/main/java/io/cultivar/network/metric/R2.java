package io.cultivar.network.metric;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.api.study.Direction;

/**
 * The coefficient of determination, 1 − Σ (t − y)² / Σ (t − t̄)²; of several columns the mean, as
 * in scikit-learn. 1 is perfect, 0 as good as the mean of the targets. NaN where the targets of a
 * column are all the same.
 */
@Component(name = "r2", summary = "coefficient of determination")
public record R2() implements Metric {
  @Override
  public double value(float[] predicted, float[] target, Block all) {
    return Moments.mean(predicted, target, all, R2::ofColumn);
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }

  private static double ofColumn(Moments column) {
    return column.targetVariance() > 0
        ? 1 - column.squaredError() / column.targetVariance()
        : Double.NaN;
  }
}
