package io.cultivar.problems;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;

/** The function of Hartmann (1973) on [0, 1]^6: four wells of different depths. */
@Component(name = "hartmann6", summary = "Hartmann's function of six numbers")
public record Hartmann6(
    @Option("coordinate 0") double x0,
    @Option("coordinate 1") double x1,
    @Option("coordinate 2") double x2,
    @Option("coordinate 3") double x3,
    @Option("coordinate 4") double x4,
    @Option("coordinate 5") double x5)
    implements Problem {
  private static final double[] DEPTH = {1.0, 1.2, 3.0, 3.2};
  private static final double[][] NARROWNESS = {
    {10, 3, 17, 3.5, 1.7, 8},
    {0.05, 10, 17, 0.1, 8, 14},
    {3, 3.5, 1.7, 10, 17, 8},
    {17, 8, 0.05, 10, 0.1, 14}
  };
  private static final double[][] CENTRE = {
    {.1312, .1696, .5569, .0124, .8283, .5886},
    {.2329, .4135, .8307, .3736, .1004, .9991},
    {.2348, .1451, .3522, .2883, .3047, .6650},
    {.4047, .8828, .8732, .5743, .1091, .0381}
  };

  /** The origin. */
  public Hartmann6() {
    this(0, 0, 0, 0, 0, 0);
  }

  @Override
  public double value() {
    double[] x = {x0, x1, x2, x3, x4, x5};
    double sum = 0;
    for (int well = 0; well < DEPTH.length; well++) {
      double distance = 0;
      for (int i = 0; i < x.length; i++) {
        double off = x[i] - CENTRE[well][i];
        distance += NARROWNESS[well][i] * off * off;
      }
      sum += DEPTH[well] * StrictMath.exp(-distance);
    }
    return -sum;
  }

  @Override
  public double least() {
    return -3.322368011415515;
  }
}
