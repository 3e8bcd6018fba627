package io.cultivar.search.forest;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** A tree that divides points until those of a leaf are few or alike. */
public sealed interface RegressionTree {
  /**
   * An end.
   *
   * @param mean the mean of its responses
   * @param variance their variance
   */
  record Leaf(double mean, double variance) implements RegressionTree {}

  /**
   * A division.
   *
   * @param split which points go where
   * @param left where some go
   * @param right where the others go
   */
  record Inner(Split split, RegressionTree left, RegressionTree right) implements RegressionTree {}

  /**
   * How trees grow.
   *
   * @param leaf how many points a leaf has at least
   * @param share the share of the features that are looked at for a split, above 0, at most 1
   */
  record Growth(int leaf, double share) {}

  /** Grows a tree from points and responses, of which members may stand several times. */
  static RegressionTree grow(
      Split.Sample sample, Features features, Growth growth, RandomGenerator random) {
    int[] members = sample.members();
    Split.Scored best =
        members.length < 2 * growth.leaf() ? null : bestSplit(sample, features, growth, random);
    if (best == null || !(best.gain() > 1e-12 * Math.abs(sample.sum()) + 1e-14)) {
      return leaf(sample);
    }
    int[] left =
        Arrays.stream(members)
            .filter(member -> best.split().goesLeft(sample.points()[member]))
            .toArray();
    int[] right =
        Arrays.stream(members)
            .filter(member -> !best.split().goesLeft(sample.points()[member]))
            .toArray();
    return new Inner(
        best.split(),
        grow(new Split.Sample(sample.points(), sample.responses(), left), features, growth, random),
        grow(
            new Split.Sample(sample.points(), sample.responses(), right),
            features,
            growth,
            random));
  }

  private static Split.Scored bestSplit(
      Split.Sample sample, Features features, Growth growth, RandomGenerator random) {
    int looked = (int) Math.ceil(growth.share() * features.count());
    int[] order = new int[features.count()];
    Arrays.setAll(order, i -> i);
    Split.Scored best = null;
    for (int i = 0; i < order.length; i++) {
      int other = i + random.nextInt(order.length - i);
      int feature = order[other];
      order[other] = order[i];
      order[i] = feature;
      if (i >= looked && best != null) {
        break;
      }
      Split.Scored scored = Split.best(sample, features, feature, growth.leaf(), random);
      if (scored != null && (best == null || scored.gain() > best.gain())) {
        best = scored;
      }
    }
    return best;
  }

  private static Leaf leaf(Split.Sample sample) {
    double mean = sample.sum() / sample.members().length;
    double squares = 0;
    for (int member : sample.members()) {
      double off = sample.responses()[member] - mean;
      squares += off * off;
    }
    return new Leaf(mean, squares / sample.members().length);
  }

  /** The leaf of a point. */
  default Leaf at(double[] point) {
    RegressionTree node = this;
    while (node instanceof Inner inner) {
      node = inner.split().goesLeft(point) ? inner.left() : inner.right();
    }
    return (Leaf) node;
  }
}
