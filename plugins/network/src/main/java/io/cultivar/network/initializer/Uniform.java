package io.cultivar.network.initializer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import java.util.random.RandomGenerator;

/**
 * Evenly distributed weights.
 *
 * @param min the least weight
 * @param max the greatest weight, at least min
 */
@Component(name = "uniform", summary = "evenly distributed between min and max")
public record Uniform(
    @Option("the least weight") float min, @Option("the greatest weight, at least min") float max)
    implements Initializer {
  /** From -1 to 1. */
  public Uniform() {
    this(-1, 1);
  }

  /** Checks the options. */
  public Uniform {
    Checks.finite("min", min);
    Checks.finite("max", max);
    if (min > max)
      throw new IllegalArgumentException("min must be <= max, was " + min + " and " + max);
  }

  @Override
  public void fill(float[] weights, Fan fan, RandomGenerator random) {
    Draws.uniform(weights, min, max, random);
  }
}
