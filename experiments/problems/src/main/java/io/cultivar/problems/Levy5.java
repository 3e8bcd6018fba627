package io.cultivar.problems;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;

/** The function of Levy and Montalvo (1985) on [-10, 10]^5: many minima. */
@Component(name = "levy5", summary = "Levy's function of five numbers, many minima")
public record Levy5(
    @Option("coordinate 0") double x0,
    @Option("coordinate 1") double x1,
    @Option("coordinate 2") double x2,
    @Option("coordinate 3") double x3,
    @Option("coordinate 4") double x4)
    implements Problem {
  /** The origin. */
  public Levy5() {
    this(0, 0, 0, 0, 0);
  }

  @Override
  public double value() {
    return of(x0, x1, x2, x3, x4);
  }

  @Override
  public double least() {
    return 0;
  }

  /** The function of any number of coordinates, at least one. */
  static double of(double... x) {
    double sum = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double w = 1 + (x[i] - 1) / 4;
      double wave = StrictMath.sin(Math.PI * w + 1);
      sum += (w - 1) * (w - 1) * (1 + 10 * wave * wave);
    }
    double first = StrictMath.sin(Math.PI * (1 + (x[0] - 1) / 4));
    double last = 1 + (x[x.length - 1] - 1) / 4;
    double lastWave = StrictMath.sin(2 * Math.PI * last);
    return first * first + sum + (last - 1) * (last - 1) * (1 + lastWave * lastWave);
  }
}
