package io.cultivar.api.network;

import io.cultivar.api.component.Kind;

/** How the learning rate changes while a network is trained. A pure function. */
@Kind("schedule")
public interface Schedule {
  /**
   * The learning rate of a step.
   *
   * @param base the learning rate of the experiment, above 0
   * @param step how many steps (batches) are done, from 0 to {@code steps - 1}
   * @param steps how many there are in all if training is not stopped early, at least 1
   * @return the rate, finite and at least 0
   */
  double rate(double base, long step, long steps);

  /**
   * The learning rate of a step of a schedule that follows how training goes; asked instead of
   * {@link #rate(double, long, long)}, which it calls unless overridden. It stays pure: what it
   * follows is given to it, whole, each time.
   *
   * @param history what was measured so far
   */
  default double rate(double base, long step, long steps, History history) {
    return rate(base, step, steps);
  }

  /**
   * The losses of the finished epochs: of the validation part, or of training where none is. After
   * an epoch that was not measured it is the loss measured last; infinite before the first.
   */
  interface History {
    /** How many epochs are finished. */
    int epochs();

    /** The loss after an epoch, from 0 to {@code epochs() - 1}. */
    double loss(int epoch);
  }
}
