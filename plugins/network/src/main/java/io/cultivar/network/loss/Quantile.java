package io.cultivar.network.loss;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;

/**
 * The pinball loss, whose minimum is a quantile of the targets instead of their mean (Koenker and
 * Bassett, 1978): L = Σ max(q·(t − y), (q − 1)·(t − y)).
 *
 * @param q the quantile, between 0 and 1; 0.5 is the median
 */
@Component(
    name = "quantile",
    summary = "pinball loss: predicts a quantile, such as the median",
    aliases = "pinball")
public record Quantile(@Option("the quantile, between 0 and 1; 0.5 is the median") double q)
    implements ElementwiseLoss {
  /** The median. */
  public Quantile() {
    this(0.5);
  }

  /** Checks the option. */
  public Quantile {
    if (!(q > 0 && q < 1))
      throw new IllegalArgumentException("q must be between 0 and 1, was " + q);
  }

  @Override
  public double value(float predicted, float target) {
    double error = (double) target - predicted;
    return Math.max(q * error, (q - 1) * error);
  }

  @Override
  public float derivative(float predicted, float target) {
    if (predicted == target) {
      return 0;
    }
    return (float) (predicted < target ? -q : 1 - q);
  }
}
