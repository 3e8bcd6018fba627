package io.cultivar.runner.study;

import io.cultivar.api.space.Values;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A study whose trials the caller runs: ask for values, try them, tell what came of it. The same
 * results give the same proposals as a run does. Thread-safe.
 */
public final class AskTell {
  private final StudyPlan plan;
  private final Proposals proposals;
  private final Map<Integer, Trial> open = new HashMap<>();
  private final Map<Integer, TrialSnapshot> told = new HashMap<>();

  /** Begins a study; its limits on repeats and time do not apply. */
  public AskTell(StudyPlan plan) {
    this.plan = plan;
    this.proposals = new Proposals(plan);
  }

  /**
   * Proposes the next trial: its number and values.
   *
   * @return the trial, or empty when the budget is used up or nothing is left to try
   * @throws IllegalStateException if earlier trials must be told first
   */
  public synchronized Optional<Trial> ask() {
    if (proposals.exhausted()) {
      return Optional.empty();
    }
    if (!proposals.ready()) {
      throw new IllegalStateException(
          "tell how trial "
              + proposals.endedCount()
              + " ended before asking for trial "
              + proposals.count()
              + "; only "
              + plan.limits().parallelism()
              + " may be open at once (parallelism)");
    }
    Optional<Trial> next = proposals.next();
    next.ifPresent(trial -> open.put(trial.number(), trial));
    return next;
  }

  /**
   * Tells the metrics of a trial, the goals among them.
   *
   * @throws IllegalArgumentException if a goal is missing or not finite, or the trial is not open
   */
  public synchronized void tell(int trial, Measurement metrics) {
    for (Goal goal : plan.search().goals()) {
      if (!Double.isFinite(metrics.get(goal.metric()))) {
        throw new IllegalArgumentException(
            goal.metric() + " is " + metrics.get(goal.metric()) + "; tell such a trial by fail()");
      }
    }
    Values values = take(trial).values();
    end(TrialSnapshot.complete(trial, values, metrics, List.of(metrics)));
  }

  /** Tells that a trial failed, and why. */
  public synchronized void fail(int trial, String reason) {
    end(TrialSnapshot.failed(trial, take(trial).values(), reason));
  }

  private Trial take(int number) {
    Trial trial = open.remove(number);
    if (trial == null) {
      throw new IllegalArgumentException("trial " + number + " is not open");
    }
    return trial;
  }

  private void end(TrialSnapshot trial) {
    told.put(trial.number(), trial);
    TrialSnapshot next = told.remove(proposals.endedCount());
    while (next != null) {
      proposals.end(next);
      next = told.remove(proposals.endedCount());
    }
  }

  /** The study with the trials that were told, up to the first that is still open. */
  public synchronized Study study() {
    return proposals.study();
  }
}
