package io.cultivar.search.forest;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.SearchSpace;
import java.util.List;

/**
 * What a tree can split on: numbers by their order, categories by any division. A coordinate of a
 * parameter that is not active has a value of its own, below all numbers or behind all categories,
 * so that a tree can tell it apart (Hutter, Hoos and Leyton-Brown, 2011).
 *
 * @param categories how many categories each feature has; 0 where it is a number
 */
public record Features(int[] categories) {
  private static final double INACTIVE = -0.5;

  /** The features of a space: one for each parameter, in its order. */
  public static Features of(SearchSpace space) {
    List<Parameter> parameters = space.parameters();
    int[] categories = new int[parameters.size()];
    for (int i = 0; i < categories.length; i++) {
      boolean choice = parameters.get(i) instanceof ChoiceParameter;
      categories[i] = choice ? ((ChoiceParameter) parameters.get(i)).labels().size() + 1 : 0;
    }
    return new Features(categories);
  }

  /** How many there are. */
  public int count() {
    return categories.length;
  }

  /** The features of coordinates: NaN where not active, of a choice the middle of its share. */
  public double[] of(double[] coordinates) {
    double[] features = coordinates.clone();
    for (int i = 0; i < features.length; i++) {
      int labels = categories[i] - 1;
      if (Double.isNaN(features[i])) {
        features[i] = labels < 0 ? INACTIVE : labels;
      } else if (labels >= 0) {
        features[i] = Math.min(labels - 1, (int) (features[i] * labels));
      }
    }
    return features;
  }
}
