package io.cultivar.search.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Trees that each saw some of the points (Breiman, "Random Forests", 2001), with a variance from
 * how much they disagree and how much the points within their leaves do (Hutter, Xu, Hoos and
 * Leyton-Brown, "Algorithm runtime prediction", 2014).
 *
 * @param trees the trees, at least one
 */
public record Forest(List<RegressionTree> trees) {
  /** A variance is at least this. */
  private static final double SMALLEST = 1e-10;

  /** What is expected at a point. */
  public record Prediction(double mean, double variance) {}

  /**
   * Grows trees, each from as many points as there are, drawn with replacement.
   *
   * @param points features of at least one point
   * @param responses what was seen there
   */
  public static Forest grow(
      Features features,
      double[][] points,
      double[] responses,
      int trees,
      RegressionTree.Growth growth,
      RandomGenerator random) {
    List<RegressionTree> grown = new ArrayList<>();
    for (int tree = 0; tree < trees; tree++) {
      int[] members = new int[points.length];
      for (int i = 0; i < members.length; i++) {
        members[i] = random.nextInt(points.length);
      }
      Split.Sample sample = new Split.Sample(points, responses, members);
      grown.add(RegressionTree.grow(sample, features, growth, random));
    }
    return new Forest(List.copyOf(grown));
  }

  /** What the trees expect at a point. */
  public Prediction at(double[] point) {
    double sum = 0;
    double squares = 0;
    double within = 0;
    for (RegressionTree tree : trees) {
      RegressionTree.Leaf leaf = tree.at(point);
      sum += leaf.mean();
      squares += leaf.mean() * leaf.mean();
      within += leaf.variance();
    }
    double mean = sum / trees.size();
    double between = squares / trees.size() - mean * mean;
    return new Prediction(mean, Math.max(SMALLEST, between + within / trees.size()));
  }
}
