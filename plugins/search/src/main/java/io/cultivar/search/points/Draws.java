package io.cultivar.search.points;

import java.util.random.RandomGenerator;

/** Draws numbers of distributions, the same on every machine. */
public final class Draws {
  private static final double TWO_PI = 2 * Math.PI;

  private Draws() {}

  /** A number of the standard normal distribution (Box and Muller, 1958). */
  public static double gaussian(RandomGenerator random) {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(TWO_PI * random.nextDouble());
  }

  /**
   * A number of a normal distribution cut off outside of [0, 1].
   *
   * @param mean its middle, from 0 to 1, so that at least a third of the draws are inside
   * @param deviation its standard deviation, above 0, at most 1
   */
  public static double gaussianWithinUnit(double mean, double deviation, RandomGenerator random) {
    double drawn;
    do {
      drawn = mean + deviation * gaussian(random);
    } while (!(drawn >= 0 && drawn <= 1));
    return drawn;
  }
}
