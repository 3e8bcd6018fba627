package io.cultivar.runner.study;

import io.cultivar.api.search.Pruner;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.ArrayList;
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
  private final Map<Integer, Open> open = new HashMap<>();
  private final Map<Integer, TrialSnapshot> told = new HashMap<>();

  /** A trial that was asked for, what was known then, and what it has reported. */
  private record Open(Trial trial, Study visible, List<Report> reports) {}

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
    Study visible = proposals.visible();
    Optional<Trial> next = proposals.next(visible);
    next.ifPresent(trial -> open.put(trial.number(), new Open(trial, visible, new ArrayList<>())));
    return next;
  }

  /**
   * Reports how far a trial is.
   *
   * @param step a number that rises from report to report
   * @return whether to go on; false: the pruner has ended the trial, nothing is left to tell
   * @throws IllegalArgumentException if the trial is not open, or the step does not rise
   */
  public synchronized boolean report(int trial, long step, Measurement measured) {
    Open reporting = find(trial);
    List<Report> reports = reporting.reports();
    if (!reports.isEmpty() && step <= reports.get(reports.size() - 1).step()) {
      throw new IllegalArgumentException("steps must rise from report to report; was " + step);
    }
    reports.add(new Report(0, step, measured));
    Values values = reporting.trial().values();
    Trial running = TrialSnapshot.running(trial, values, List.copyOf(reports));
    Optional<Pruner> pruner = plan.search().pruner();
    if (pruner.isEmpty() || !pruner.get().prune(reporting.visible(), running)) {
      return true;
    }
    end(TrialSnapshot.pruned(trial, values, measured));
    return false;
  }

  /**
   * Tells the metrics of a trial, the goals among them.
   *
   * @throws IllegalArgumentException if a goal is missing or not finite, or the trial is not open
   */
  public synchronized void tell(int trial, Measurement metrics) {
    for (Goal goal : plan.search().goals()) {
      if (metrics.find(goal.metric()).isEmpty()) {
        throw new IllegalArgumentException(
            "the goal '"
                + goal.metric()
                + "' is missing; told were: "
                + String.join(", ", metrics.asMap().keySet()));
      }
      if (!Double.isFinite(metrics.get(goal.metric()))) {
        throw new IllegalArgumentException(
            goal.metric() + " is " + metrics.get(goal.metric()) + "; tell such a trial by fail()");
      }
    }
    Values values = find(trial).trial().values();
    end(TrialSnapshot.complete(trial, values, metrics, List.of(metrics)));
  }

  /** Tells that a trial failed, and why. */
  public synchronized void fail(int trial, String reason) {
    end(TrialSnapshot.failed(trial, find(trial).trial().values(), reason));
  }

  private Open find(int number) {
    Open trial = open.get(number);
    if (trial == null) {
      throw new IllegalArgumentException("trial " + number + " is not open");
    }
    return trial;
  }

  private void end(TrialSnapshot trial) {
    Open ending = open.remove(trial.number());
    told.put(trial.number(), trial.with(ending.reports()));
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
