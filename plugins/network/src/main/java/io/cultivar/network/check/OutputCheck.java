package io.cultivar.network.check;

import io.cultivar.api.component.Finding;
import io.cultivar.api.network.Activation;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;
import io.cultivar.api.network.Loss;
import io.cultivar.network.layer.Dense;
import io.cultivar.network.layer.Layer;
import io.cultivar.network.loss.CrossEntropy;
import io.cultivar.network.loss.KlDivergence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at whether loss and output activation belong together. */
final class OutputCheck {
  private OutputCheck() {}

  /** What is unlikely to be meant. */
  static List<Finding> warnings(List<Layer> layers, Loss loss) {
    int last = layers.size() - 1;
    Activation activation = ((Dense) layers.get(last)).activation();
    String path = LayerCheck.path(last) + ".activation";
    List<Finding> findings = new ArrayList<>();
    outOfRange(loss.targets(), activation.range())
        .ifPresent(message -> findings.add(Finding.warning(path, message)));
    boolean exclusive = loss instanceof CrossEntropy || loss instanceof KlDivergence;
    if (exclusive && activation instanceof ElementwiseActivation) {
      findings.add(
          Finding.warning(
              path,
              "the loss compares classes that exclude each other, but each output is on its own;"
                  + " softmax with cross-entropy, or sigmoid with binary-cross-entropy is meant"));
    }
    return findings;
  }

  private static Optional<String> outOfRange(Loss.Targets targets, Interval range) {
    return switch (targets) {
      case PROBABILITIES ->
          warnIf(
              range.low() < 0 || range.high() > 1,
              "the loss compares probabilities, but outputs can be below 0 or above 1;"
                  + " choose softmax or sigmoid");
      case SIGNS ->
          warnIf(
              !range.contains(-1) || !range.contains(1),
              "the loss compares signs, but outputs cannot reach -1 and 1;"
                  + " choose identity or tanh");
      case COUNTS ->
          warnIf(
              range.low() < 0,
              "the loss compares counts, but outputs can be below 0;" + " choose softplus");
      case NUMBERS -> Optional.empty();
    };
  }

  private static Optional<String> warnIf(boolean wrong, String message) {
    return wrong ? Optional.of(message) : Optional.empty();
  }
}
