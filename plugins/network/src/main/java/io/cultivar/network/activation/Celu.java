package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.math.FloatMath;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;

/**
 * An exponential linear unit with derivative 1 at 0 for every alpha: z where positive, α·(exp(z/α)
 * − 1) elsewhere (Barron, 2017, arXiv:1704.07483).
 *
 * @param alpha minus the limit for very negative inputs, above 0
 */
@Component(name = "celu", summary = "z if positive, otherwise alpha * (exp(z / alpha) - 1)")
public record Celu(@Option("minus the limit for very negative inputs, above 0") float alpha)
    implements ElementwiseActivation {
  /** An alpha of 1, as PyTorch and Keras. */
  public Celu() {
    this(1);
  }

  /** Checks the option. */
  public Celu {
    if (!(alpha > 0 && alpha < Float.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("alpha must be > 0 and finite, was " + alpha);
    }
  }

  @Override
  public float value(float z) {
    return z > 0 ? z : alpha * FloatMath.expm1(z / alpha);
  }

  @Override
  public float derivative(float z, float y) {
    return z > 0 ? 1 : y / alpha + 1;
  }

  @Override
  public Interval range() {
    return new Interval(-alpha, Double.POSITIVE_INFINITY);
  }
}
