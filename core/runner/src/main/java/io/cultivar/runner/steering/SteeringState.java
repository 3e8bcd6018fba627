package io.cultivar.runner.steering;

import java.util.OptionalInt;

/**
 * How a study stands at some moment.
 *
 * @param workers how many work on it now, as far as can be known
 * @param paused whether it is paused: who begins to work on it waits until it is resumed
 * @param running how many of its trials are not over
 * @param ended how many of its trials have ended, those by hand left out
 * @param wanted how many are wanted; empty where that is not limited, or not known here
 */
public record SteeringState(
    int workers, boolean paused, int running, int ended, OptionalInt wanted) {
  /** Whether anybody works on it now. */
  public boolean isRun() {
    return workers > 0;
  }

  /** Whether all trials that are wanted have ended; not known where their number is not. */
  public boolean isOver() {
    return wanted.isPresent() && ended >= wanted.getAsInt() && running == 0;
  }
}
