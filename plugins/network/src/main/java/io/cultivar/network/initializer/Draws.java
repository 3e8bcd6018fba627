package io.cultivar.network.initializer;

import java.util.random.RandomGenerator;

/**
 * Random numbers of several distributions. They use only {@link RandomGenerator#nextDouble()},
 * whose meaning no version of Java changes, and {@link StrictMath}.
 */
final class Draws {
  private static final double TWO_PI = 2 * Math.PI;

  private Draws() {}

  /** Evenly distributed numbers from low to high. */
  static void uniform(float[] into, double low, double high, RandomGenerator random) {
    for (int i = 0; i < into.length; i++) {
      into[i] = (float) (low + (high - low) * random.nextDouble());
    }
  }

  /** Normally distributed numbers. */
  static void normal(float[] into, double mean, double std, RandomGenerator random) {
    for (int i = 0; i < into.length; i++) {
      into[i] = (float) (mean + std * gaussian(random));
    }
  }

  /** Normally distributed numbers, drawn again where more than two deviations from the mean. */
  static void truncatedNormal(float[] into, double mean, double std, RandomGenerator random) {
    for (int i = 0; i < into.length; i++) {
      double gaussian = gaussian(random);
      while (Math.abs(gaussian) > 2) {
        gaussian = gaussian(random);
      }
      into[i] = (float) (mean + std * gaussian);
    }
  }

  /** A number of the standard normal distribution (Box and Muller, 1958). */
  static double gaussian(RandomGenerator random) {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(TWO_PI * random.nextDouble());
  }
}
