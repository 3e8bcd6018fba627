package io.cultivar.network.dataset;

import java.util.random.RandomGenerator;

/** Random order (Fisher and Yates; Durstenfeld, 1964), the same on every version of Java. */
public final class Shuffle {
  private Shuffle() {}

  /** Fills an array with 0, 1, 2, …. */
  public static void identity(int[] order) {
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
  }

  /** Puts an array in random order. */
  public static void shuffle(int[] order, RandomGenerator random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = below(i + 1, random);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  /** A random number from 0 to bound − 1, by the upper bits of a product (Lemire, 2019). */
  private static int below(int bound, RandomGenerator random) {
    return (int) (((random.nextInt() & 0xffffffffL) * bound) >>> 32);
  }
}
