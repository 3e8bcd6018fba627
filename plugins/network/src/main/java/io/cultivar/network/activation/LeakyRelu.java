package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;

/**
 * z where positive, slope·z elsewhere (Maas, Hannun and Ng, 2013).
 *
 * @param slope the factor for negative inputs, at least 0
 */
@Component(name = "leaky-relu", summary = "z if positive, otherwise slope times z")
public record LeakyRelu(@Option("factor for negative inputs, at least 0") float slope)
    implements ElementwiseActivation {
  /** The slope of the paper, 0.01. */
  public LeakyRelu() {
    this(0.01f);
  }

  /** Checks the option. */
  public LeakyRelu {
    if (!(slope >= 0 && slope < Float.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("slope must be >= 0 and finite, was " + slope);
    }
  }

  @Override
  public float value(float z) {
    return z > 0 ? z : slope * z;
  }

  @Override
  public float derivative(float z, float y) {
    return z > 0 ? 1 : slope;
  }

  @Override
  public Interval range() {
    return slope > 0 ? Interval.REALS : new Interval(0, Double.POSITIVE_INFINITY);
  }
}
