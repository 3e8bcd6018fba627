package io.cultivar.network.loss;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;

/**
 * The negative log-likelihood of counts t with the expectations y, without the part that does not
 * depend on y: L = Σ y − t·log(y + ε). Expectations are positive: a negative prediction counts as
 * 0, with gradient 0, so the output activation should be one such as softplus.
 *
 * @param epsilon what keeps the logarithm of 0 finite, above 0
 */
@Component(name = "poisson", summary = "negative log-likelihood of counts, y - t * log(y)")
public record Poisson(@Option("added to predictions before the logarithm, above 0") float epsilon)
    implements ElementwiseLoss {
  /** An epsilon of 1e-8, as PyTorch. */
  public Poisson() {
    this(1e-8f);
  }

  /** Checks the option. */
  public Poisson {
    if (!(epsilon > 0 && epsilon < Float.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("epsilon must be > 0 and finite, was " + epsilon);
    }
  }

  @Override
  public double value(float predicted, float target) {
    double y = Math.max(predicted, 0);
    return y - target * StrictMath.log(y + epsilon);
  }

  @Override
  public float derivative(float predicted, float target) {
    return predicted < 0 ? 0 : 1 - target / (predicted + epsilon);
  }

  @Override
  public Targets targets() {
    return Targets.COUNTS;
  }
}
