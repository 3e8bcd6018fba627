package io.cultivar.runner.statistics;

import java.util.Arrays;

/**
 * The distribution of a sum to which each weight belongs with probability ½. It is what the
 * differences of one sign add up to when no variant is better: with positive and negative ones
 * adding up to P and N, a sign test's p-value is twice the probability of at most min(P, N).
 */
final class SubsetSums {
  /** So many weights are counted within a quarter of a second, in 16 MiB. */
  static final int MOST_COUNTED = 40;

  private SubsetSums() {}

  /**
   * The two-sided p-value where the weights on one side add up to {@code limit}, by counting all 2ⁿ
   * subsets in time 2^(n/2): sums of either half of the weights are sorted, and matched from
   * opposite ends (Horowitz and Sahni, "Computing partitions", 1974).
   *
   * @param weights at most {@link #MOST_COUNTED}, none below 0
   */
  static double pValue(double[] weights, double limit) {
    int middle = weights.length / 2;
    double[] left = sorted(weights, 0, middle);
    double[] right = sorted(weights, middle, weights.length);
    long subsets = 0;
    int fitting = right.length;
    for (double sum : left) {
      while (fitting > 0 && sum + right[fitting - 1] > limit) {
        fitting--;
      }
      subsets += fitting;
    }
    return twoSided(Math.scalb((double) subsets, -weights.length));
  }

  private static double[] sorted(double[] weights, int from, int to) {
    double[] sums = new double[1 << (to - from)];
    for (int i = from; i < to; i++) {
      int size = 1 << (i - from);
      for (int k = 0; k < size; k++) {
        sums[size + k] = sums[k] + weights[i];
      }
    }
    Arrays.sort(sums);
    return sums;
  }

  /**
   * The same for whole weights, of any number: adds one weight after the other to the distribution,
   * in time and memory proportional to {@code limit}.
   */
  static double pValue(int[] weights, int limit) {
    double[] probabilities = new double[limit + 1];
    probabilities[0] = 1;
    for (int weight : weights) {
      for (int sum = limit; sum >= 0; sum--) {
        double without = sum >= weight ? probabilities[sum - weight] : 0;
        probabilities[sum] = 0.5 * (probabilities[sum] + without);
      }
    }
    return twoSided(Arrays.stream(probabilities).sum());
  }

  private static double twoSided(double tail) {
    return Math.min(1, 2 * tail);
  }
}
