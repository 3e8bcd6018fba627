package io.cultivar.network.training;

import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Schedule;
import io.cultivar.network.kernels.Crew;
import io.cultivar.network.layer.Dense;

/**
 * What is done with a gradient: the cost of weights is added, it is clipped, and the optimizer
 * makes its step.
 */
final class Step {
  /** Parameters whose step takes longer than getting threads together. */
  private static final int MANY = 1 << 16;

  private final PlacedLayer[] dense;
  private final int lanes;
  private final int count;
  private final Descent descent;
  private final float[][] slots;
  private final long steps;
  private final Crew crew;
  private final Kernels.Computation[] parts;
  private final float[] values;
  private final float[] gradient;
  private float rate;
  private long done;

  /**
   * Starts before the first step.
   *
   * @param lanes how many networks take it together; they can do so where nothing is clipped
   * @param values an array of the parameters, changed by each step
   * @param gradient an array of the same length, their gradient
   * @param steps how many there will be if training is not stopped early
   * @param crew the threads that share it where it is large
   */
  Step(
      Network network,
      int lanes,
      Descent descent,
      float[] values,
      float[] gradient,
      long steps,
      Crew crew) {
    this.dense =
        network.layers().stream()
            .filter(placed -> placed.layer() instanceof Dense)
            .toArray(PlacedLayer[]::new);
    this.lanes = lanes;
    this.count = network.parameters() * lanes;
    this.descent = descent;
    this.slots = new float[descent.optimizer().slots()][values.length];
    this.values = values;
    this.gradient = gradient;
    this.steps = steps;
    this.crew = crew;
    this.parts = new Kernels.Computation[count < (long) crew.size() * MANY ? 1 : crew.size()];
    for (int i = 0; i < parts.length; i++) {
      int from = (int) ((long) count * i / parts.length);
      int to = (int) ((long) count * (i + 1) / parts.length);
      parts[i] = () -> descent.optimizer().step(values, gradient, slots, rate, done, from, to);
    }
  }

  /**
   * Changes the parameters by their gradient.
   *
   * @param history what the schedule may follow
   */
  void take(Schedule.History history) {
    Regularization regularization = descent.regularization();
    for (PlacedLayer placed : dense) {
      int from = placed.offset() * lanes;
      regularization.addGradient(values, gradient, from, placed.biases() * lanes);
    }
    if (descent.clip().isPresent()) {
      clip(descent.clip().getAsDouble());
    }
    rate = (float) descent.schedule().rate(descent.learningRate(), done, steps, history);
    done++;
    crew.compute(parts);
  }

  /** Writes what one of the networks needs to take its next step as if it had taken all before. */
  void save(int lane, StateOutput out) {
    out.number(done);
    int size = count / lanes;
    float[] one = new float[size];
    for (float[] slot : slots) {
      Interleaving.take(slot, lanes, lane, one, size);
      out.floats(one, size);
    }
  }

  /** Reads what was saved; only of a network alone. */
  void restore(StateInput in) {
    done = in.number();
    for (float[] slot : slots) {
      in.floats(slot, count);
    }
  }

  private void clip(double greatest) {
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
