package io.cultivar.network.metric;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.api.study.Direction;

/**
 * The share of what is true that was predicted: TP / (TP + FN), 0 where nothing is true. Labels are
 * read as by {@link Accuracy}; a single column stands for its positive class alone. NaN without
 * samples.
 *
 * @param average how the figures of several classes become one
 */
@Component(
    name = "recall",
    summary = "share of what is true that was predicted",
    aliases = "sensitivity")
public record Recall(
    @Option("over several classes: macro (mean of the classes) or micro (all counts together)")
        Average average)
    implements Metric {
  /** The mean of the classes. */
  public Recall() {
    this(Average.MACRO);
  }

  /** Checks the option. */
  public Recall {
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
                (both, predictedOnly, targetOnly) -> Confusion.share(both, both + targetOnly));
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }
}
