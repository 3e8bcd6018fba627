package io.cultivar.network.initializer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import java.util.random.RandomGenerator;

/**
 * Random weights of mean 0 whose variance is scale / n, n counting the connections of a unit: the
 * family of which the glorot, he and lecun initializers are members. The cut normal distribution is
 * widened so that its variance is right after the cut, as in Keras and JAX.
 *
 * @param scale the factor of the variance, above 0
 * @param mode which connections count
 * @param distribution how the weights are distributed
 */
@Component(name = "variance-scaling", summary = "mean 0 and variance scale / connections")
public record VarianceScaling(
    @Option("factor of the variance, above 0") double scale,
    @Option("connections that count: fan-in, fan-out, or fan-avg, their mean") Mode mode,
    @Option("uniform, normal or truncated-normal") Distribution distribution)
    implements Initializer {
  /** Which connections count. */
  public enum Mode {
    /** The inputs. */
    FAN_IN,
    /** The outputs. */
    FAN_OUT,
    /** The mean of inputs and outputs. */
    FAN_AVG
  }

  /** How the weights are distributed. */
  public enum Distribution {
    /** Evenly. */
    UNIFORM,
    /** Normally. */
    NORMAL,
    /** Normally, cut at two standard deviations. */
    TRUNCATED_NORMAL
  }

  /** The standard deviation that the standard normal distribution has after a cut at ±2. */
  private static final double STD_AFTER_CUT = 0.8796256610342398;

  /** Scale 1, inputs, cut normal distribution, as Keras. */
  public VarianceScaling() {
    this(1, Mode.FAN_IN, Distribution.TRUNCATED_NORMAL);
  }

  /** Checks the options. */
  public VarianceScaling {
    if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("scale must be > 0 and finite, was " + scale);
    }
    if (mode == null)
      throw new IllegalArgumentException("mode must be fan-in, fan-out or fan-avg, was null");
    if (distribution == null) {
      throw new IllegalArgumentException(
          "distribution must be uniform, normal or truncated-normal, was null");
    }
  }

  @Override
  public void fill(float[] weights, Fan fan, RandomGenerator random) {
    double std = Math.sqrt(scale / connections(fan));
    switch (distribution) {
      case UNIFORM -> {
        double limit = Math.sqrt(3) * std;
        Draws.uniform(weights, -limit, limit, random);
      }
      case NORMAL -> Draws.normal(weights, 0, std, random);
      case TRUNCATED_NORMAL -> Draws.truncatedNormal(weights, 0, std / STD_AFTER_CUT, random);
    }
  }

  private double connections(Fan fan) {
    return switch (mode) {
      case FAN_IN -> fan.in();
      case FAN_OUT -> fan.out();
      case FAN_AVG -> (fan.in() + (double) fan.out()) / 2;
    };
  }
}
