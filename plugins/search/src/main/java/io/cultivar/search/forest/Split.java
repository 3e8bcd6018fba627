package io.cultivar.search.forest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;

/**
 * A division of points by one feature.
 *
 * @param feature which
 * @param threshold numbers below it go to the left; NaN where categories decide
 * @param left which categories go to the left; empty where a threshold decides
 */
public record Split(int feature, double threshold, boolean[] left) {
  private static final boolean[] NONE = {};

  /** Whether a point goes to the left. */
  public boolean goesLeft(double[] point) {
    return left.length > 0 ? left[(int) point[feature]] : point[feature] < threshold;
  }

  /** Points that a split divides, with what is known at each. */
  record Sample(double[][] points, double[] responses, int[] members) {
    double sum() {
      double sum = 0;
      for (int member : members) {
        sum += responses[member];
      }
      return sum;
    }
  }

  /** A split and how much of the variance within its halves it takes away. */
  record Scored(Split split, double gain) {}

  /**
   * The best split by a feature (Breiman et al., "Classification and Regression Trees", 1984), or
   * null where there is none that leaves enough on both sides. A threshold lies anywhere between
   * two numbers, by chance, so that trees disagree where nothing is known.
   *
   * @param least how many points must be on each side
   */
  static Scored best(
      Sample sample, Features features, int feature, int least, RandomGenerator random) {
    int categories = features.categories()[feature];
    double[] keys = keys(sample, feature, categories);
    Integer[] order = new Integer[sample.members().length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> keys[i]));
    double total = sample.sum();
    double before = 0;
    double bestScore = Double.NEGATIVE_INFINITY;
    int cut = -1;
    for (int i = 1; i < order.length; i++) {
      before += sample.responses()[sample.members()[order[i - 1]]];
      boolean apart = keys[order[i - 1]] < keys[order[i]];
      if (apart && i >= least && order.length - i >= least) {
        double after = total - before;
        double score = before * before / i + after * after / (order.length - i);
        if (score > bestScore) {
          bestScore = score;
          cut = i;
        }
      }
    }
    if (cut < 0) {
      return null;
    }
    double low = keys[order[cut - 1]];
    double high = keys[order[cut]];
    double gain = bestScore - total * total / order.length;
    return new Scored(
        categories > 0
            ? byCategories(sample, feature, categories, keys, low)
            : new Split(
                feature, Math.nextUp(low) + random.nextDouble() * (high - low) * 0.999, NONE),
        gain);
  }

  /**
   * What the points are ordered by: the number itself, or the mean response of its category, which
   * makes the best division one of the order (Fisher, 1958).
   */
  private static double[] keys(Sample sample, int feature, int categories) {
    double[] keys = new double[sample.members().length];
    double[] sums = new double[categories];
    int[] counts = new int[categories];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = sample.points()[sample.members()[i]][feature];
      if (categories > 0) {
        sums[(int) keys[i]] += sample.responses()[sample.members()[i]];
        counts[(int) keys[i]]++;
      }
    }
    for (int i = 0; i < keys.length && categories > 0; i++) {
      keys[i] = sums[(int) keys[i]] / counts[(int) keys[i]];
    }
    return keys;
  }

  private static Split byCategories(
      Sample sample, int feature, int categories, double[] keys, double low) {
    boolean[] left = new boolean[categories];
    for (int i = 0; i < keys.length; i++) {
      left[(int) sample.points()[sample.members()[i]][feature]] = keys[i] <= low;
    }
    return new Split(feature, Double.NaN, left);
  }
}
