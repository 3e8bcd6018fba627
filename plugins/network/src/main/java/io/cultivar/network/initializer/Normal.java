package io.cultivar.network.initializer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import java.util.random.RandomGenerator;

/**
 * Normally distributed weights.
 *
 * @param mean the mean
 * @param std the standard deviation, at least 0
 */
@Component(name = "normal", summary = "normally distributed")
public record Normal(
    @Option("the mean") float mean, @Option("the standard deviation, at least 0") float std)
    implements Initializer {
  /** Mean 0 and standard deviation 0.05, as Keras. */
  public Normal() {
    this(0, 0.05f);
  }

  /** Checks the options. */
  public Normal {
    Checks.finite("mean", mean);
    Checks.finiteAndAtLeastZero("std", std);
  }

  @Override
  public void fill(float[] weights, Fan fan, RandomGenerator random) {
    Draws.normal(weights, mean, std, random);
  }
}
