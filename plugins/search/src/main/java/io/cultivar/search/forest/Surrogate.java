package io.cultivar.search.forest;

import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.search.points.Encoding;
import io.cultivar.search.points.Observations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A forest that stands for an objective: what was observed, on a logarithmic scale, and for trials
 * that run what the forest itself expects of them. Trials of another study have one feature more in
 * common, so that trees can keep them apart. Immutable.
 */
public final class Surrogate {
  private static final RegressionTree.Growth GROWTH = new RegressionTree.Growth(2, 5.0 / 6);

  private final Encoding encoding;
  private final Features features;
  private final Forest forest;
  private final double least;
  private final List<Values> best;

  private Surrogate(
      Encoding encoding, Features features, Forest forest, double least, List<Values> best) {
    this.encoding = encoding;
    this.features = features;
    this.forest = forest;
    this.least = least;
    this.best = best;
  }

  /**
   * Learns from what a study has shown.
   *
   * @param own at least one ended trial, or none if there are prior ones
   * @param prior what another study has shown, standardised
   * @param trees how many trees
   */
  public static Surrogate of(
      SearchSpace space, Observations own, Observations prior, int trees, RandomGenerator random) {
    Encoding encoding = new Encoding(space);
    Features features = withOrigin(Features.of(space));
    double[] responses = LogScale.of(own.lossesWith(prior));
    List<double[]> points = new ArrayList<>();
    own.points().forEach(values -> points.add(features(features, encoding, values, 0)));
    prior.points().forEach(values -> points.add(features(features, encoding, values, 1)));
    Forest forest =
        Forest.grow(features, points.toArray(double[][]::new), responses, trees, GROWTH, random);
    if (!own.pending().isEmpty()) {
      double[] with = Arrays.copyOf(responses, responses.length + own.pending().size());
      for (int i = 0; i < own.pending().size(); i++) {
        double[] point = features(features, encoding, own.pending().get(i), 0);
        with[responses.length + i] = forest.at(point).mean();
        points.add(point);
      }
      forest = Forest.grow(features, points.toArray(double[][]::new), with, trees, GROWTH, random);
    }
    int counted = own.count() > 0 ? own.count() : responses.length;
    double least = Arrays.stream(responses, 0, counted).min().orElseThrow();
    return new Surrogate(encoding, features, forest, least, best(own, prior));
  }

  private static Features withOrigin(Features features) {
    return new Features(Arrays.copyOf(features.categories(), features.count() + 1));
  }

  private static double[] features(
      Features features, Encoding encoding, Values values, double origin) {
    double[] coordinates = Arrays.copyOf(encoding.encode(values), features.count());
    coordinates[coordinates.length - 1] = origin;
    return features.of(coordinates);
  }

  /** The best of each, where the search begins. */
  private static List<Values> best(Observations own, Observations prior) {
    List<Values> best = new ArrayList<>();
    for (Observations each : List.of(own, prior)) {
      Arrays.stream(each.ranked()).limit(10).forEach(place -> best.add(each.points().get(place)));
    }
    return List.copyOf(best);
  }

  /**
   * Values that promise the largest improvement, as far as they are found.
   *
   * @param draws how many random values are looked at
   */
  public Values propose(SearchSpace space, int draws, RandomGenerator random) {
    return new Candidates(space, this::improvement, random).best(best, draws);
  }

  private double improvement(Values values) {
    return Improvement.expected(forest.at(features(features, encoding, values, 0)), least);
  }
}
