package io.cultivar.runner.steering;

/**
 * Whether anybody works on a study at some moment.
 *
 * @param workers how many work on it, as far as can be known
 * @param paused whether it is paused: who begins to work on it waits until it is resumed
 */
public record SteeringState(int workers, boolean paused) {
  /** Whether anybody works on it. */
  public boolean isRun() {
    return workers > 0;
  }
}
