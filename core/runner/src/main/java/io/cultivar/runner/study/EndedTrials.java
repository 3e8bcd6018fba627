package io.cultivar.runner.study;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.checkpoint.Checkpoints;
import io.cultivar.runner.checkpoint.Retention;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The trials that have ended, counted in the order of their numbers, and what follows from each:
 * what the next proposals may know, whether too many have failed, and which checkpoints are of use.
 * Used by one thread.
 */
final class EndedTrials {
  private final StudyPlan plan;
  private final StudyJournal journal;
  private final Proposals proposals;
  private final FailureCount failures;
  private final Optional<Retention> retention;

  /**
   * None counted yet.
   *
   * @param checkpoints those that are kept of the trials, if any
   */
  EndedTrials(
      StudyPlan plan,
      StudyJournal journal,
      Proposals proposals,
      Optional<Checkpoints> checkpoints) {
    this.plan = plan;
    this.journal = journal;
    this.proposals = proposals;
    this.failures = new FailureCount(plan.limits().maxFailures());
    int best = plan.limits().recovery().checkpoints().best();
    this.retention =
        checkpoints.map(kept -> new Retention(kept, plan.search().goals().get(0), best));
  }

  /** Takes over what an earlier run kept: in order as far as there is no gap. */
  void restore() throws IOException {
    journal.read(
        plan.detail(),
        0,
        trial -> {
          if (trial.number() == proposals.count()
              && trial.state() != Trial.State.RUNNING
              && !tooManyFailed()) {
            proposals.restore(trial);
            failures.count(trial);
            retention.ifPresent(kept -> kept.note(trial));
          }
        });
    sweep();
  }

  /** Counts the next trial. */
  void count(TrialSnapshot trial) throws IOException {
    boolean reportsNeeded = plan.detail() == StudyJournal.Detail.REPORTS;
    proposals.end(reportsNeeded ? trial : trial.with(List.of()));
    failures.count(trial);
    if (retention.isPresent()) {
      retention.get().see(trial);
    }
  }

  /** Whether so many failed that the study is over. */
  boolean tooManyFailed() {
    return failures.tooMany();
  }

  /**
   * Clears away what is of no use when nothing follows: trials after the one that was a failure too
   * many do not belong to the study.
   */
  void finish() throws IOException {
    if (tooManyFailed()) {
      journal.forgetFrom(proposals.endedCount());
    }
    sweep();
  }

  private void sweep() throws IOException {
    if (retention.isPresent()) {
      retention.get().sweep();
    }
  }
}
