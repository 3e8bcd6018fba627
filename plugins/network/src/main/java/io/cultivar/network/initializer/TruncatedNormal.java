package io.cultivar.network.initializer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import java.util.random.RandomGenerator;

/**
 * Normally distributed weights, those more than two standard deviations from the mean drawn again.
 *
 * @param mean the mean
 * @param std the standard deviation before the cut, at least 0
 */
@Component(
    name = "truncated-normal",
    summary = "normally distributed, cut at two standard deviations")
public record TruncatedNormal(
    @Option("the mean") float mean,
    @Option("the standard deviation before the cut, at least 0") float std)
    implements Initializer {
  /** Mean 0 and standard deviation 0.05, as Keras. */
  public TruncatedNormal() {
    this(0, 0.05f);
  }

  /** Checks the options. */
  public TruncatedNormal {
    Checks.finite("mean", mean);
    Checks.finiteAndAtLeastZero("std", std);
  }

  @Override
  public void fill(float[] weights, Fan fan, RandomGenerator random) {
    Draws.truncatedNormal(weights, mean, std, random);
  }
}
