package io.cultivar.problems;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;

/** The function of Branin (1972): x0 in [-5, 10], x1 in [0, 15], three equal minima. */
@Component(name = "branin2", summary = "Branin's function of two numbers, three equal minima")
public record Branin2(@Option("coordinate 0") double x0, @Option("coordinate 1") double x1)
    implements Problem {
  /** The origin. */
  public Branin2() {
    this(0, 0);
  }

  @Override
  public double value() {
    double bow = x1 - 5.1 / (4 * Math.PI * Math.PI) * x0 * x0 + 5 / Math.PI * x0 - 6;
    return bow * bow + 10 * (1 - 1 / (8 * Math.PI)) * StrictMath.cos(x0) + 10;
  }

  @Override
  public double least() {
    return 0.39788735772973816;
  }
}
