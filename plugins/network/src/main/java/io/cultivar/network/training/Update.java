package io.cultivar.network.training;

import io.cultivar.network.layer.Dense;

/** Changes the parameters by their gradient: the cost of weights, clipping, and the step. */
final class Update {
  private final PlacedLayer[] dense;
  private final int count;
  private final Parameters parameters;
  private final Descent descent;
  private final float[][] slots;
  private final long steps;
  private long done;

  /**
   * Starts before the first step.
   *
   * @param steps how many there will be if training is not stopped early
   */
  Update(Network network, Parameters parameters, Descent descent, long steps) {
    this.dense =
        network.layers().stream()
            .filter(placed -> placed.layer() instanceof Dense)
            .toArray(PlacedLayer[]::new);
    this.count = network.parameters();
    this.parameters = parameters;
    this.descent = descent;
    this.slots = new float[descent.optimizer().slots()][parameters.values().length];
    this.steps = steps;
  }

  /** Makes a step by the gradient that is in the parameters. */
  void step(LossHistory history) {
    float[] values = parameters.values();
    float[] gradient = parameters.gradient();
    for (PlacedLayer placed : dense) {
      descent.regularization().addGradient(values, gradient, placed.offset(), placed.biases());
    }
    if (descent.clip().isPresent()) {
      clip(gradient, descent.clip().getAsDouble());
    }
    double rate = descent.schedule().rate(descent.learningRate(), done, steps, history);
    done++;
    descent.optimizer().step(values, gradient, slots, (float) rate, done, 0, count);
  }

  private static void clip(float[] gradient, double greatest) {
    double squares = 0;
    for (float g : gradient) {
      squares += (double) g * g;
    }
    double norm = Math.sqrt(squares);
    if (norm > greatest) {
      float factor = (float) (greatest / norm);
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] *= factor;
      }
    }
  }
}
