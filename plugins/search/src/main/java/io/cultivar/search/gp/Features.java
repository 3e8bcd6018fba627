package io.cultivar.search.gp;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.search.points.Encoding;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Points as a Gaussian process sees them: a number for each feature. A number stays one feature; a
 * choice of few variants becomes one for each, so that it can be learned which are alike, and a
 * choice of many becomes one that is the same or different. A parameter that is not active has the
 * middle of its range, or no variant: that it is not active is known by the choice it depends on.
 * Where trials of another study are known, one feature more tells them apart, so that it is learned
 * how much alike the studies are.
 */
final class Features {
  /** Up to so many variants have a feature each. */
  private static final int FEW = 8;

  private final List<Parameter> parameters;
  private final int[] first;
  private final boolean[] alike;
  private final int[] numbers;
  private final boolean origins;

  /**
   * The features of points.
   *
   * @param origins whether points may come from another study, told by a feature of its own
   */
  Features(Encoding encoding, boolean origins) {
    this.parameters = encoding.parameters();
    this.origins = origins;
    this.first = new int[parameters.size() + 1];
    for (int i = 0; i < parameters.size(); i++) {
      first[i + 1] = first[i] + (isSpread(i) ? variants(i) : 1);
    }
    this.numbers = numbers(encoding);
    this.alike = new boolean[count()];
    for (int i = 0; i < parameters.size(); i++) {
      alike[first[i]] = encoding.isChoice(i) && !isSpread(i);
    }
    if (origins) {
      alike[count() - 1] = true;
    }
  }

  private int[] numbers(Encoding encoding) {
    return IntStream.range(0, parameters.size())
        .filter(i -> !encoding.isChoice(i))
        .map(i -> first[i])
        .toArray();
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
    return first[parameters.size()] + (origins ? 1 : 0);
  }

  /** How many parameters they stand for. */
  int parameters() {
    return parameters.size();
  }

  /** The feature of a coordinate that is a number. */
  int of(int coordinate) {
    return first[coordinate];
  }

  /** The features that are numbers. */
  int[] numbers() {
    return numbers;
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

  /** The features of coordinates that another study tried. */
  double[] elsewhere(double[] point) {
    double[] features = of(point);
    features[features.length - 1] = 1;
    return features;
  }

  /** The same point as if this study had tried it. */
  double[] here(double[] features) {
    double[] here = features.clone();
    if (origins) {
      here[here.length - 1] = 0;
    }
    return here;
  }

  /** Whether it was this study that tried a point. */
  boolean isHere(double[] features) {
    return !origins || features[features.length - 1] == 0;
  }

  /**
   * How near the edges of its ranges a point is: the mean over its numbers of (2x − 1)² − 1/3,
   * which is 0 on average over the space, -1/3 in its middle and 2/3 in a corner.
   */
  double edge(double[] features) {
    double sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      double fromMiddle = 2 * features[numbers[i]] - 1;
      sum += fromMiddle * fromMiddle - 1.0 / 3;
    }
    return numbers.length == 0 ? 0 : sum / numbers.length;
  }

  /** The derivative of {@link #edge} by a feature that is a number. */
  double edgeSlope(double at) {
    return 4 * (2 * at - 1) / numbers.length;
  }

  /** The square of the difference of two points in a feature. */
  double square(int feature, double a, double b) {
    return alike[feature] ? (a == b ? 0 : 1) : (a - b) * (a - b);
  }
}
