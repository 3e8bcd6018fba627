package io.cultivar.search.tpe;

import io.cultivar.search.points.Encoding;
import io.cultivar.search.points.Observations;
import java.util.Arrays;

/**
 * The observed points, parted into the best and all others; what still runs is among the others, so
 * that nobody goes there a second time (the constant liar).
 *
 * @param good the best points, the best first
 * @param weights of the good points: how much better each is than the best of the others, so that
 *     the mixture estimates expected improvement (Song et al., "A general recipe for
 *     likelihood-free Bayesian optimization", 2022); all alike where none is better
 * @param rest the other points
 */
record Split(double[][] good, double[] weights, double[][] rest) {
  /**
   * Parts what was observed.
   *
   * @param gamma the part that is good, above 0 and below 1; rounded up to whole points
   */
  static Split of(Observations observed, Encoding encoding, double gamma) {
    int count = observed.count();
    int best = Math.min(count - 1, (int) Math.ceil(gamma * count));
    int[] ranked = observed.ranked();
    double[][] good = new double[best][];
    double[][] rest = new double[count - best + observed.pending().size()][];
    for (int i = 0; i < count; i++) {
      double[] point = encoding.encode(observed.points().get(ranked[i]));
      if (i < best) {
        good[i] = point;
      } else {
        rest[i - best] = point;
      }
    }
    for (int i = count - best; i < rest.length; i++) {
      rest[i] = encoding.encode(observed.pending().get(i - (count - best)));
    }
    double[] weights = new double[best];
    double threshold = observed.losses()[ranked[best]];
    for (int i = 0; i < best; i++) {
      // Halved, as the difference of two finite numbers may be infinite.
      weights[i] = threshold / 2 - observed.losses()[ranked[i]] / 2;
    }
    normalize(weights);
    return new Split(good, weights, rest);
  }

  /** Divides by the largest, so that sums stay finite. */
  private static void normalize(double[] weights) {
    double largest = Arrays.stream(weights).max().orElse(0);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = largest > 0 ? weights[i] / largest : 1;
    }
  }
}
