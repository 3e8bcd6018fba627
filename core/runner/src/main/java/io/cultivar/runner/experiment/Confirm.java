package io.cultivar.runner.experiment;

import io.cultivar.api.component.Option;

/**
 * How the best trials of a search are evaluated again, with random numbers that no trial had and
 * that all of them share: who won by luck does not win again.
 *
 * @param top how many of the best, at least 1
 * @param repeats how often each, at least 2
 */
public record Confirm(
    @Option("how many of the best trials") int top,
    @Option("how often each is evaluated, with random numbers that all share") int repeats) {
  /** The best five, ten times: enough pairs for a difference to show. */
  public Confirm() {
    this(5, 10);
  }

  /** Checks the ranges. */
  public Confirm {
    if (top < 1) {
      throw new IllegalArgumentException("top must be >= 1, was " + top);
    }
    if (repeats < 2) {
      throw new IllegalArgumentException("repeats must be >= 2, was " + repeats);
    }
  }
}
