package io.cultivar.network.training;

import io.cultivar.api.network.Schedule;
import java.util.Arrays;

/** The losses of the finished epochs, which some schedules follow. */
public final class LossHistory implements Schedule.History {
  private double[] losses = new double[16];
  private int epochs;

  /** Adds the loss of the next epoch. */
  public void add(double loss) {
    if (epochs == losses.length) {
      losses = Arrays.copyOf(losses, 2 * epochs);
    }
    losses[epochs++] = loss;
  }

  /** Writes all losses. */
  public void save(StateOutput out) {
    out.number(epochs);
    for (int epoch = 0; epoch < epochs; epoch++) {
      out.real(losses[epoch]);
    }
  }

  /** Adds the losses that were written. */
  public void restore(StateInput in) {
    for (long left = in.number(); left > 0; left--) {
      add(in.real());
    }
  }

  @Override
  public int epochs() {
    return epochs;
  }

  @Override
  public double loss(int epoch) {
    if (epoch < 0 || epoch >= epochs) {
      throw new IndexOutOfBoundsException("epoch " + epoch + " of " + epochs);
    }
    return losses[epoch];
  }
}
