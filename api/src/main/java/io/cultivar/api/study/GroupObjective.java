package io.cultivar.api.study;

import java.util.List;

/**
 * An objective that can evaluate several trials in one pass, faster than one after the other. That
 * must not be seen in any result: each trial reports and measures bit for bit what {@link
 * #evaluate} would.
 */
public interface GroupObjective extends Objective {
  /**
   * What trials must have in common to be evaluated together: those with equal keys are. The same
   * for the same options; a record, usually.
   */
  Object groupKey();

  /**
   * How many trials gain from being evaluated together; the runner hands over at most so many. 1:
   * none does.
   *
   * @param study that of the trials: what is shared through it is loaded already, usually
   */
  int groupSize(StudyContext study);

  /**
   * Evaluates trials whose objectives have equal keys. Called by many threads at once, on any of
   * the objectives. Each companion is told once how its trial ended, as soon as that is known; if
   * this method ends by an exception, those that were not are evaluated alone.
   *
   * @throws InterruptedException if the thread was interrupted: none of the trials is wanted any
   *     more
   */
  void evaluateTogether(List<Companion> companions) throws InterruptedException;

  /** A trial among those that are evaluated together. Used by one thread at a time. */
  interface Companion {
    /** Its objective, whose options hold the values of the trial. */
    Objective objective();

    /** What the trial is given. */
    TrialContext trial();

    /** Says what was measured in the end, as {@link Objective#evaluate} returns it. */
    void measured(Measurement measured);

    /** Says why the trial failed, as {@link Objective#evaluate} throws it. */
    void failed(Exception reason);
  }
}
