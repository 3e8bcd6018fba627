package io.cultivar.network.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How much each training sample counts: what its class has, 1 on average. */
final class RowWeights {
  private static final String OPTION = "class-weights";

  private RowWeights() {}

  /**
   * The weights of the training rows, or none where all count alike.
   *
   * @throws UnfitDataException if the target has no classes, or not those that are named
   */
  static float[] of(Optional<ClassWeights> weights, Target target, int[] train) {
    if (weights.isEmpty()) {
      return new float[0];
    }
    if (!target.classes()) {
      throw new UnfitDataException(OPTION, "the target has no classes; leave class-weights out");
    }
    double[] byClass = byClass(weights.get(), target, train);
    double sum = 0;
    for (int row : train) {
      sum += byClass[target.label(row)];
    }
    float[] byRow = new float[train.length];
    for (int i = 0; i < train.length; i++) {
      byRow[i] = (float) (byClass[target.label(train[i])] * train.length / sum);
    }
    return byRow;
  }

  private static double[] byClass(ClassWeights weights, Target target, int[] train) {
    return weights instanceof GivenWeights given
        ? given(given, target.labels())
        : balanced(target, train);
  }

  private static double[] balanced(Target target, int[] train) {
    double[] byClass = new double[target.labels().size()];
    for (int row : train) {
      byClass[target.label(row)]++;
    }
    for (int label = 0; label < byClass.length; label++) {
      byClass[label] = 1 / Math.max(1, byClass[label]);
    }
    return byClass;
  }

  private static double[] given(GivenWeights given, List<String> labels) {
    double[] byClass = new double[labels.size()];
    Arrays.fill(byClass, 1);
    for (var weight : given.weights().entrySet()) {
      int label = labels.indexOf(weight.getKey());
      if (label < 0) {
        throw new UnfitDataException(
            OPTION + ".weights",
            "unknown class '" + weight.getKey() + "'; known: " + String.join(", ", labels));
      }
      byClass[label] = weight.getValue();
    }
    return byClass;
  }
}
