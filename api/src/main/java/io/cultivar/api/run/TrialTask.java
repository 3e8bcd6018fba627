package io.cultivar.api.run;

import io.cultivar.api.space.Values;

/**
 * One evaluation that is to be run, a repeat of a trial; or several that are run in one pass, named
 * by their first.
 */
public interface TrialTask {
  /** The number of the trial. */
  int number();

  /** The repeat, from 0. */
  int repeat();

  /** The values of the trial. */
  Values values();

  /**
   * Evaluates in the calling thread and hands over what came of it. Never throws what the objective
   * throws. Called once; interrupting the thread cancels it.
   */
  void run();
}
