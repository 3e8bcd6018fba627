package io.cultivar.benchmarks;

import java.util.Locale;

/** What one measurement found, a line of JSON each. */
public final class Measured {
  private Measured() {}

  /**
   * Prints the time of one training.
   *
   * @param who the framework and its version
   * @param work which work, such as W2
   * @param seconds how long one training took
   */
  public static void training(String who, String work, double seconds) {
    System.out.printf(
        Locale.ROOT, "{\"who\":\"%s\",\"work\":\"%s\",\"seconds\":%.9f}%n", who, work, seconds);
  }

  /**
   * Prints the rate of a matrix product.
   *
   * @param form forward, weight-gradient or input-gradient
   * @param shape rows of the result, its columns, and the numbers summed
   * @param gigaflops billions of operations a second
   */
  public static void rate(String who, String form, int[] shape, double gigaflops) {
    System.out.printf(
        Locale.ROOT,
        "{\"who\":\"%s\",\"work\":\"%s (%d,%d,%d)\",\"gflops\":%.3f}%n",
        who,
        form,
        shape[0],
        shape[1],
        shape[2],
        gigaflops);
  }
}
