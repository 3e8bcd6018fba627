package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.math.FloatMath;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;

/**
 * The exponential linear unit: z where positive, α·(exp(z) − 1) elsewhere (Clevert, Unterthiner and
 * Hochreiter, 2016, arXiv:1511.07289).
 *
 * @param alpha minus the limit for very negative inputs, above 0
 */
@Component(name = "elu", summary = "z if positive, otherwise alpha * (exp(z) - 1)")
public record Elu(@Option("minus the limit for very negative inputs, above 0") float alpha)
    implements ElementwiseActivation {
  /** The alpha of the paper, 1. */
  public Elu() {
    this(1);
  }

  /** Checks the option. */
  public Elu {
    if (!(alpha > 0 && alpha < Float.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("alpha must be > 0 and finite, was " + alpha);
    }
  }

  @Override
  public float value(float z) {
    return z > 0 ? z : alpha * FloatMath.expm1(z);
  }

  @Override
  public float derivative(float z, float y) {
    return z > 0 ? 1 : y + alpha;
  }

  @Override
  public Interval range() {
    return new Interval(-alpha, Double.POSITIVE_INFINITY);
  }
}
