package io.cultivar.problems;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;

/**
 * The function of Levy and Montalvo on [-10, 10]^3, observed with normal noise of deviation 0.5.
 */
@Component(
    name = "noisy-levy3",
    summary = "Levy's function of three numbers, observed with noise of deviation 0.5")
public record NoisyLevy3(
    @Option("coordinate 0") double x0,
    @Option("coordinate 1") double x1,
    @Option("coordinate 2") double x2)
    implements Problem {
  /** The origin. */
  public NoisyLevy3() {
    this(0, 0, 0);
  }

  @Override
  public double value() {
    return Levy5.of(x0, x1, x2);
  }

  @Override
  public double least() {
    return 0;
  }

  @Override
  public double observed(long seed, int trial) {
    return value() + 0.5 * Noise.gauss(seed, trial);
  }
}
