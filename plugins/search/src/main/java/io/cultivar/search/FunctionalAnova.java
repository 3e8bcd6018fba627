package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.search.Importance;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.study.Study;
import io.cultivar.search.forest.Features;
import io.cultivar.search.forest.Forest;
import io.cultivar.search.forest.Marginals;
import io.cultivar.search.forest.RegressionTree;
import io.cultivar.search.points.Encoding;
import io.cultivar.search.points.Observations;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The share of the variance over the whole space that each parameter explains alone, by a random
 * forest of the trials (Hutter, Hoos and Leyton-Brown, "An efficient approach for assessing
 * hyperparameter importance", 2014). Shares fall short of 1 by what only several parameters
 * together explain. A parameter that is not active counts as in the middle of its range.
 */
@Component(name = "fanova", summary = "shares of the variance over the whole space, by a forest")
public record FunctionalAnova(@Option("how many trees, at least 1") int trees)
    implements Importance {
  private static final int FEWEST = 10;
  private static final RegressionTree.Growth GROWTH = new RegressionTree.Growth(1, 5.0 / 6);

  /** 64 trees. */
  public FunctionalAnova() {
    this(64);
  }

  /** Checks the number of trees. */
  public FunctionalAnova {
    if (trees < 1) {
      throw new IllegalArgumentException("trees must be >= 1, was " + trees);
    }
  }

  @Override
  public Map<String, Double> of(Study study, RandomGenerator random) {
    Observations seen = Observations.of(study);
    SearchSpace space = study.space();
    if (seen.count() < FEWEST || space.parameters().isEmpty()) {
      return Map.of();
    }
    int[] categories =
        space.parameters().stream()
            .mapToInt(each -> each instanceof ChoiceParameter choice ? choice.labels().size() : 0)
            .toArray();
    Features features = new Features(categories);
    Encoding encoding = new Encoding(space);
    double[][] points =
        seen.points().stream()
            .map(values -> complete(encoding.encode(values), categories))
            .toArray(double[][]::new);
    Forest forest = Forest.grow(features, points, seen.losses(), trees, GROWTH, random);
    double[] shares = Marginals.shares(forest, features);
    Map<String, Double> importance = new LinkedHashMap<>();
    for (int i = 0; i < shares.length && !Double.isNaN(shares[i]); i++) {
      importance.put(space.parameters().get(i).name(), shares[i]);
    }
    return importance;
  }

  private static double[] complete(double[] coordinates, int[] categories) {
    double[] features = coordinates.clone();
    for (int i = 0; i < features.length; i++) {
      double unit = Double.isNaN(features[i]) ? 0.5 : features[i];
      features[i] = categories[i] > 0 ? (int) (unit * categories[i]) : unit;
    }
    return features;
  }
}
