package io.cultivar.benchmarks;

import java.util.List;

/** The matrix products of the comparison, and how each is measured. */
public final class Products {
  /** What a product is for. */
  public static final List<String> FORMS = List.of("forward", "weight-gradient", "input-gradient");

  private static final double FLOPS = 2e9;
  private static final int TIMES = 9;

  private Products() {}

  /** Rows of the result, its columns, and the numbers summed. */
  public static List<int[]> shapes() {
    return List.of(
        new int[] {32, 32, 64},
        new int[] {128, 10, 128},
        new int[] {128, 128, 784},
        new int[] {784, 128, 128},
        new int[] {256, 1024, 512},
        new int[] {256, 1024, 1024},
        new int[] {1024, 1024, 256});
  }

  /** Does it again and again, and prints the median rate once it is warm. */
  public static void measure(String who, String form, int[] shape, Runnable product) {
    double flops = 2.0 * shape[0] * shape[1] * shape[2];
    long calls = (long) (FLOPS / flops) + 1;
    double[] rates = new double[TIMES];
    for (int i = -TIMES; i < TIMES; i++) {
      long begin = System.nanoTime();
      for (long call = 0; call < calls; call++) {
        product.run();
      }
      rates[Math.max(i, 0)] = flops * calls / (System.nanoTime() - begin);
    }
    java.util.Arrays.sort(rates);
    Measured.rate(who, form, shape, rates[TIMES / 2]);
  }
}
