package io.cultivar.network.optimizer;

import io.cultivar.api.network.Optimizer;

/** A weight of 1 after steps with the gradients 0.5, -0.2 and 0.1 at the rate 0.1. */
final class ThreeSteps {
  private ThreeSteps() {}

  static double weight(Optimizer optimizer) {
    float[] w = {1};
    float[][] slots = new float[optimizer.slots()][1];
    optimizer.step(w, new float[] {0.5f}, slots, 0.1f, 1, 0, 1);
    optimizer.step(w, new float[] {-0.2f}, slots, 0.1f, 2, 0, 1);
    optimizer.step(w, new float[] {0.1f}, slots, 0.1f, 3, 0, 1);
    return w[0];
  }
}
