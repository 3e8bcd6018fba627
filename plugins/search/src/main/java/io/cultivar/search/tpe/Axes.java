package io.cultivar.search.tpe;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.search.points.Encoding;
import java.util.List;
import java.util.stream.IntStream;

/** What the coordinates of a space stand for. Immutable. */
final class Axes {
  private final List<Parameter> parameters;
  private final int[] numbers;
  private final int[] choices;
  private final int[] variants;
  private final double[] floors;

  /**
   * The coordinates of a space.
   *
   * @param minimumBandwidth the narrowest that a kernel may be on an axis, as part of its range
   */
  Axes(Encoding encoding, double minimumBandwidth) {
    this.parameters = encoding.parameters();
    int width = encoding.width();
    this.numbers = IntStream.range(0, width).filter(i -> !encoding.isChoice(i)).toArray();
    this.choices = IntStream.range(0, width).filter(encoding::isChoice).toArray();
    this.variants = new int[width];
    this.floors = new double[width];
    for (int i = 0; i < width; i++) {
      if (parameters.get(i) instanceof ChoiceParameter choice) {
        variants[i] = choice.labels().size();
      } else {
        floors[i] = Math.max(minimumBandwidth, step(parameters.get(i)) / 2);
      }
    }
  }

  /** The part of the range that one value owns; 0 where they differ or have no steps. */
  private static double step(Parameter parameter) {
    Scale scale =
        parameter instanceof IntParameter whole
            ? whole.scale()
            : ((RealParameter) parameter).scale();
    return parameter.size().isPresent() && scale == Scale.LINEAR
        ? 1.0 / parameter.size().getAsLong()
        : 0;
  }

  int width() {
    return parameters.size();
  }

  /** The coordinates that have an order; the caller must not change them. */
  int[] numbers() {
    return numbers;
  }

  /** The coordinates that stand for variants; the caller must not change them. */
  int[] choices() {
    return choices;
  }

  /** How many variants a choice has. */
  int variants(int axis) {
    return variants[axis];
  }

  /** The variant that a coordinate of a choice stands for. */
  int variant(int axis, double coordinate) {
    return (int) (coordinate * variants[axis]);
  }

  /** The narrowest bandwidth of an axis: half a step is the least that tells values apart. */
  double floor(int axis) {
    return floors[axis];
  }
}
