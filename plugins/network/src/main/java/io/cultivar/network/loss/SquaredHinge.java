package io.cultivar.network.loss;

import io.cultivar.api.component.Component;

/** The squared hinge loss: L = Σ max(0, 1 − t·y)², t being +1 or −1. */
@Component(name = "squared-hinge", summary = "max(0, 1 - t * y) squared, for targets +1 and -1")
public record SquaredHinge() implements ElementwiseLoss {
  @Override
  public double value(float predicted, float target) {
    double margin = Math.max(0, 1 - (double) target * predicted);
    return margin * margin;
  }

  @Override
  public float derivative(float predicted, float target) {
    return (float) (-2 * target * Math.max(0, 1 - (double) target * predicted));
  }

  @Override
  public Targets targets() {
    return Targets.SIGNS;
  }
}
