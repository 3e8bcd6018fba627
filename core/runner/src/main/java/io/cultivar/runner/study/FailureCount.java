package io.cultivar.runner.study;

import io.cultivar.api.study.Trial;

/** Counts failed trials in their order, until there are too many. Not thread-safe. */
final class FailureCount {
  private final MaxFailures limit;
  private int trials;
  private int failed;
  private int inARow;
  private boolean tooMany;

  FailureCount(MaxFailures limit) {
    this.limit = limit;
  }

  /** Counts a trial, unless somebody ended it: that tells nothing of the study. */
  void count(Trial trial) {
    if (trial.failure().filter(Outcome.STOPPED::equals).isPresent()) {
      return;
    }
    trials++;
    if (trial.state() == Trial.State.FAILED) {
      failed++;
      inARow++;
    } else {
      inARow = 0;
    }
    boolean share = trials >= MaxFailures.AT_LEAST && failed >= limit.share() * trials;
    tooMany |= inARow >= limit.consecutive() || share;
  }

  /** Whether there were too many at any time so far. */
  boolean tooMany() {
    return tooMany;
  }
}
