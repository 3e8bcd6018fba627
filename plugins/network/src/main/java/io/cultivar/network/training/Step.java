package io.cultivar.network.training;

import io.cultivar.api.network.Schedule;
import io.cultivar.network.layer.Dense;

/**
 * What is done with a gradient: the cost of weights is added, it is clipped, and the optimizer
 * makes its step.
 */
final class Step {
  private final PlacedLayer[] dense;
  private final int lanes;
  private final int count;
  private final Descent descent;
  private final float[][] slots;
  private final long steps;
  private long done;

  /**
   * Starts before the first step.
   *
   * @param lanes how many networks take it together; they can do so where nothing is clipped
   * @param length how long the arrays of parameters are
   * @param steps how many there will be if training is not stopped early
   */
  Step(Network network, int lanes, Descent descent, int length, long steps) {
    this.dense =
        network.layers().stream()
            .filter(placed -> placed.layer() instanceof Dense)
            .toArray(PlacedLayer[]::new);
    this.lanes = lanes;
    this.count = network.parameters() * lanes;
    this.descent = descent;
    this.slots = new float[descent.optimizer().slots()][length];
    this.steps = steps;
  }

  /**
   * Changes parameters by their gradient.
   *
   * @param values an array of the parameters
   * @param gradient an array of the same length
   * @param history what the schedule may follow
   */
  void take(float[] values, float[] gradient, Schedule.History history) {
    Regularization regularization = descent.regularization();
    for (PlacedLayer placed : dense) {
      int from = placed.offset() * lanes;
      regularization.addGradient(values, gradient, from, placed.biases() * lanes);
    }
    if (descent.clip().isPresent()) {
      clip(gradient, descent.clip().getAsDouble());
    }
    double rate = descent.schedule().rate(descent.learningRate(), done, steps, history);
    done++;
    descent.optimizer().step(values, gradient, slots, (float) rate, done, 0, count);
  }

  private void clip(float[] gradient, double greatest) {
    double squares = 0;
    for (int i = 0; i < count; i++) {
      squares += (double) gradient[i] * gradient[i];
    }
    double norm = Math.sqrt(squares);
    if (norm > greatest) {
      float factor = (float) (greatest / norm);
      for (int i = 0; i < count; i++) {
        gradient[i] *= factor;
      }
    }
  }
}
