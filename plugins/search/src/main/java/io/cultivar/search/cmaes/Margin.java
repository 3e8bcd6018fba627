package io.cultivar.search.cmaes;

import io.cultivar.api.math.NormalDistribution;
import io.cultivar.api.space.Parameter;

/**
 * The margin of parameters with steps: a draw leaves the value that the mean stands on with at
 * least some probability, so that a step's width never freezes the search (Hamano, Saito, Nomura
 * and Shirakawa, "CMA-ES with margin", 2022; here by the width of the distribution alone).
 */
final class Margin {
  private static final int BISECTIONS = 50;

  private final double quantile;

  /** Draws leave with this probability, above 0 and below 1. */
  Margin(double probability) {
    double low = 0;
    double high = 14;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      boolean more = NormalDistribution.cdf((float) -middle) > probability / 2;
      low = more ? middle : low;
      high = more ? high : middle;
    }
    this.quantile = Math.max(high, Double.MIN_NORMAL);
  }

  /** How many standard deviations on both sides hold all but the margin. */
  double quantile() {
    return quantile;
  }

  /** The least standard deviation of a parameter where the mean is; 0 without steps. */
  double deviation(Parameter parameter, double mean) {
    long size = parameter.size().orElse(0);
    return size < 2 ? 0 : halfStep(parameter, size, mean) / quantile;
  }

  /** Half of the distance to the farther of the two neighbouring values. */
  private static double halfStep(Parameter parameter, long size, double mean) {
    double here = parameter.unit(parameter.at(mean));
    long index = index(parameter, size, here);
    double below = index == 0 ? 0 : here - parameter.unit(parameter.nth(index - 1));
    double above = index == size - 1 ? 0 : parameter.unit(parameter.nth(index + 1)) - here;
    return Math.max(below, above) / 2;
  }

  /** The place of a value in the order of all, which rises with its coordinate. */
  private static long index(Parameter parameter, long size, double coordinate) {
    long low = 0;
    long high = size - 1;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (parameter.unit(parameter.nth(middle)) < coordinate) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
