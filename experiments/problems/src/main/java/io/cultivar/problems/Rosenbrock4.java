package io.cultivar.problems;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;

/** The function of Rosenbrock (1960) on [-5, 10]^4: a narrow bent valley. */
@Component(name = "rosenbrock4", summary = "Rosenbrock's function of four numbers, a bent valley")
public record Rosenbrock4(
    @Option("coordinate 0") double x0,
    @Option("coordinate 1") double x1,
    @Option("coordinate 2") double x2,
    @Option("coordinate 3") double x3)
    implements Problem {
  /** The origin. */
  public Rosenbrock4() {
    this(0, 0, 0, 0);
  }

  @Override
  public double value() {
    double[] x = {x0, x1, x2, x3};
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double off = x[i + 1] - x[i] * x[i];
      sum += 100 * off * off + (1 - x[i]) * (1 - x[i]);
    }
    return sum;
  }

  @Override
  public double least() {
    return 0;
  }
}
