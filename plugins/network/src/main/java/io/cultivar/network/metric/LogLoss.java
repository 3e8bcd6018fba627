package io.cultivar.network.metric;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.api.study.Direction;

/**
 * The mean negative logarithm of the probability that was predicted for the truth: over samples
 * where the classes exclude each other, over all labels otherwise (as {@link Accuracy} decides).
 * The probabilities are cut at 2⁻⁵² from 0 and 1, as in scikit-learn. NaN without samples.
 */
@Component(name = "log-loss", summary = "mean negative logarithm of the probability of the truth")
public record LogLoss() implements Metric {
  private static final double LEAST = 0x1p-52;

  @Override
  public double value(float[] predicted, float[] target, Block all) {
    boolean exclusive = Labels.exclusive(target, all);
    double sum = 0;
    for (int i = all.offset(), end = all.end(); i < end; i++) {
      sum += target[i] * logarithm(predicted[i]);
      if (!exclusive) {
        sum += (1 - (double) target[i]) * logarithm(1 - (double) predicted[i]);
      }
    }
    return -sum / (exclusive ? all.rows() : all.size());
  }

  @Override
  public Direction direction() {
    return Direction.MINIMIZE;
  }

  private static double logarithm(double probability) {
    return StrictMath.log(Math.min(Math.max(probability, LEAST), 1 - LEAST));
  }
}
