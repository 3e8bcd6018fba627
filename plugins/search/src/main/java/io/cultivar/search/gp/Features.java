package io.cultivar.search.gp;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.search.points.Encoding;
import java.util.List;

/**
 * Points as a Gaussian process sees them: a number for each feature. A number stays one feature; a
 * choice of few variants becomes one for each, so that it can be learned which are alike, and a
 * choice of many becomes one that is the same or different. A parameter that is not active has the
 * middle of its range, or no variant: that it is not active is known by the choice it depends on.
 */
final class Features {
  /** Up to so many variants have a feature each. */
  private static final int FEW = 8;

  private final List<Parameter> parameters;
  private final int[] first;
  private final boolean[] alike;

  Features(Encoding encoding) {
    this.parameters = encoding.parameters();
    this.first = new int[parameters.size() + 1];
    for (int i = 0; i < parameters.size(); i++) {
      first[i + 1] = first[i] + (isSpread(i) ? variants(i) : 1);
    }
    this.alike = new boolean[count()];
    for (int i = 0; i < parameters.size(); i++) {
      alike[first[i]] = encoding.isChoice(i) && !isSpread(i);
    }
  }

  private int variants(int coordinate) {
    return ((ChoiceParameter) parameters.get(coordinate)).labels().size();
  }

  private boolean isSpread(int coordinate) {
    return parameters.get(coordinate) instanceof ChoiceParameter choice
        && choice.labels().size() <= FEW;
  }

  /** How many features there are. */
  int count() {
    return first[parameters.size()];
  }

  /** How many parameters they stand for. */
  int parameters() {
    return parameters.size();
  }

  /** The feature of a coordinate that is a number. */
  int of(int coordinate) {
    return first[coordinate];
  }

  /** The features of coordinates. */
  double[] of(double[] point) {
    double[] features = new double[count()];
    for (int i = 0; i < point.length; i++) {
      boolean active = !Double.isNaN(point[i]);
      if (!isSpread(i)) {
        features[first[i]] = active ? point[i] : alike[first[i]] ? -1 : 0.5;
      } else if (active) {
        int variant = Math.min(variants(i) - 1, (int) (point[i] * variants(i)));
        features[first[i] + variant] = 1;
      }
    }
    return features;
  }

  /** The square of the difference of two points in a feature. */
  double square(int feature, double a, double b) {
    return alike[feature] ? (a == b ? 0 : 1) : (a - b) * (a - b);
  }
}
