package io.cultivar.api.run;

import io.cultivar.api.component.Kind;

/** Where trials run. */
@Kind("executor")
public interface TrialExecutor {
  /**
   * Gets workers ready for one study.
   *
   * @param workers how many evaluations may run at once, at least 1
   * @return the workers, to be closed by the caller
   */
  Workers open(int workers);

  /** Workers that are ready. Safe for use by several threads. */
  interface Workers extends AutoCloseable {
    /**
     * Runs a task as soon as a worker is free; returns at once. Tasks start in the order in which
     * they came.
     */
    void submit(TrialTask task);

    /** Interrupts a task that runs, or forgets one that waits; does nothing if it has ended. */
    void cancel(TrialTask task);

    /** Cancels all tasks and waits until none runs any more. */
    @Override
    void close();
  }
}
