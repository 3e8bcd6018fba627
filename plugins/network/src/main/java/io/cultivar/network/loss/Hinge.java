package io.cultivar.network.loss;

import io.cultivar.api.component.Component;

/**
 * The hinge loss of support vector machines (Cortes and Vapnik, 1995): L = Σ max(0, 1 − t·y), t
 * being +1 or −1.
 */
@Component(name = "hinge", summary = "max(0, 1 - t * y) for targets +1 and -1")
public record Hinge() implements ElementwiseLoss {
  @Override
  public double value(float predicted, float target) {
    return Math.max(0, 1 - (double) target * predicted);
  }

  @Override
  public float derivative(float predicted, float target) {
    return (double) target * predicted < 1 ? -target : 0;
  }

  @Override
  public Targets targets() {
    return Targets.SIGNS;
  }
}
