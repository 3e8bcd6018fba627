package io.cultivar.network.metric;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.api.study.Direction;

/**
 * The harmonic mean of precision and recall: 2·TP / (2·TP + FP + FN) (van Rijsbergen, 1979). Labels
 * are read as by {@link Accuracy}; a single column stands for its positive class alone. NaN without
 * samples.
 *
 * @param average how the figures of several classes become one
 */
@Component(name = "f1", summary = "harmonic mean of precision and recall")
public record F1(
    @Option("over several classes: macro (mean of the classes) or micro (all counts together)")
        Average average)
    implements Metric {
  /** The mean of the classes. */
  public F1() {
    this(Average.MACRO);
  }

  /** Checks the option. */
  public F1 {
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
                (both, predictedOnly, targetOnly) ->
                    Confusion.share(2 * both, 2 * both + predictedOnly + targetOnly));
  }

  @Override
  public Direction direction() {
    return Direction.MAXIMIZE;
  }
}
