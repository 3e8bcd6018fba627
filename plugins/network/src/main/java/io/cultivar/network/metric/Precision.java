package io.cultivar.network.metric;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.api.study.Direction;

/**
 * The share of what was predicted that is true: TP / (TP + FP), 0 where nothing was predicted.
 * Labels are read as by {@link Accuracy}; a single column stands for its positive class alone. NaN
 * without samples.
 *
 * @param average how the figures of several classes become one
 */
@Component(name = "precision", summary = "share of what was predicted that is true")
public record Precision(
    @Option("over several classes: macro (mean of the classes) or micro (all counts together)")
        Average average)
    implements Metric {
  /** The mean of the classes. */
  public Precision() {
    this(Average.MACRO);
  }

  /** Checks the option. */
  public Precision {
    if (average == null)
      throw new IllegalArgumentException("average must be macro or micro, was null");
  }

  @Override
  public double value(float[] predicted, float[] target, Block all) {
    return all.rows() == 0
        ? Double.NaN
        : Confusion.of(predicted, target, all)
            .average(
                average,
                (both, predictedOnly, targetOnly) -> Confusion.share(both, both + predictedOnly));
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }
}
