package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;

/**
 * The unit step: 1 where z ≥ 0, otherwise 0 (McCulloch and Pitts, 1943).
 *
 * <p>Its derivative is 0 wherever it exists, so nothing before it learns by gradients. The
 * straight-through estimator (Bengio, Léonard and Courville, 2013, arXiv:1308.3432), in the
 * saturating form of Hubara et al. (2016, arXiv:1602.02830), pretends a derivative of 1 within |z|
 * ≤ 1.
 *
 * @param surrogate what stands for the derivative
 */
@Component(name = "step", summary = "1 if z is at least 0, otherwise 0", aliases = "heaviside")
public record Step(
    @Option("derivative to train with: none (0) or straight-through (1 within |z| <= 1)")
        Surrogate surrogate)
    implements ElementwiseActivation {
  /** What stands for the derivative. */
  public enum Surrogate {
    /** The true derivative, 0. */
    NONE,
    /** 1 within |z| ≤ 1, otherwise 0. */
    STRAIGHT_THROUGH
  }

  /** The step with its true derivative. */
  public Step() {
    this(Surrogate.NONE);
  }

  /** Checks the option. */
  public Step {
    if (surrogate == null)
      throw new IllegalArgumentException("surrogate must be none or straight-through, was null");
  }

  @Override
  public float value(float z) {
    if (Float.isNaN(z)) {
      return z;
    }
    return z >= 0 ? 1 : 0;
  }

  @Override
  public float derivative(float z, float y) {
    return surrogate == Surrogate.STRAIGHT_THROUGH && Math.abs(z) <= 1 ? 1 : 0;
  }

  @Override
  public Interval range() {
    return Interval.UNIT;
  }

  @Override
  public boolean passesGradient() {
    return surrogate != Surrogate.NONE;
  }
}
