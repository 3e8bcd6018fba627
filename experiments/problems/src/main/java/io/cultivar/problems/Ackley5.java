package io.cultivar.problems;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;

/** The function of Ackley (1987) on [-15, 30]^5: flat far out, rippled, a funnel at the origin. */
@Component(
    name = "ackley5",
    summary = "Ackley's function of five numbers, flat far out and rippled")
public record Ackley5(
    @Option("coordinate 0") double x0,
    @Option("coordinate 1") double x1,
    @Option("coordinate 2") double x2,
    @Option("coordinate 3") double x3,
    @Option("coordinate 4") double x4)
    implements Problem {
  /** The origin. */
  public Ackley5() {
    this(0, 0, 0, 0, 0);
  }

  @Override
  public double value() {
    double[] x = {x0, x1, x2, x3, x4};
    double squares = 0;
    double waves = 0;
    for (double each : x) {
      squares += each * each;
      waves += StrictMath.cos(2 * Math.PI * each);
    }
    return -20 * StrictMath.exp(-0.2 * Math.sqrt(squares / x.length))
        - StrictMath.exp(waves / x.length)
        + 20
        + Math.E;
  }

  @Override
  public double least() {
    return 0;
  }
}
