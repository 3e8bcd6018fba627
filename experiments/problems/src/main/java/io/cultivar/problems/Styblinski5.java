package io.cultivar.problems;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;

/** The function of Styblinski and Tang (1990) on [-5, 5]^5: 32 minima, one of them the least. */
@Component(name = "styblinski5", summary = "Styblinski and Tang's function of five numbers")
public record Styblinski5(
    @Option("coordinate 0") double x0,
    @Option("coordinate 1") double x1,
    @Option("coordinate 2") double x2,
    @Option("coordinate 3") double x3,
    @Option("coordinate 4") double x4)
    implements Problem {
  /** The origin. */
  public Styblinski5() {
    this(0, 0, 0, 0, 0);
  }

  @Override
  public double value() {
    double sum = 0;
    for (double x : new double[] {x0, x1, x2, x3, x4}) {
      sum += x * x * x * x - 16 * x * x + 5 * x;
    }
    return sum / 2;
  }

  @Override
  public double least() {
    return -39.16616570377142 * 5;
  }
}
