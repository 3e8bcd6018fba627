package io.cultivar.runner.steering;

import java.util.OptionalInt;

/**
 * How far a study is at some moment.
 *
 * @param running how many of its trials are not over
 * @param ended how many have ended, those by hand left out
 * @param wanted how many are wanted; empty where that is not limited, or not known here
 */
public record TrialCounts(int running, int ended, OptionalInt wanted) {
  /** Whether all trials that are wanted have ended; false where their number is not known. */
  public boolean isOver() {
    return wanted.isPresent() && ended >= wanted.getAsInt() && running == 0;
  }
}
