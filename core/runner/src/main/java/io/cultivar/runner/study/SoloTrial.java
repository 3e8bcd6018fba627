package io.cultivar.runner.study;

import io.cultivar.api.run.TrialExecutor;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Evaluates one trial to its end, beside the order of its study. Used once, by one thread. */
public final class SoloTrial {
  private final StudyPlan plan;
  private final TrialExecutor.Workers workers;
  private final RunningTrial trial;
  private final Deadlines deadlines;
  private final BlockingQueue<StudyEvent> events = new LinkedBlockingQueue<>();

  /**
   * A trial that is to be evaluated.
   *
   * @param workers what evaluates it
   * @param concurrency how many evaluations the workers run at once
   * @param artifacts the directory for its files
   * @param proposed its number and values
   * @param visible the study as it stood when the trial was proposed; only a pruner looks at it
   */
  public SoloTrial(
      StudyPlan plan,
      TrialExecutor.Workers workers,
      int concurrency,
      Path artifacts,
      Trial proposed,
      Study visible) {
    this.plan = plan;
    this.workers = workers;
    this.deadlines = new Deadlines(plan.limits().timeout());
    this.trial = new RunningTrial(plan, artifacts, new Cores(concurrency), proposed, visible);
  }

  /**
   * Evaluates it.
   *
   * @throws InterruptedException if the thread was interrupted; the trial is cancelled
   */
  public Trial evaluate() throws InterruptedException {
    trial.begin(events::add).forEach(workers::submit);
    try {
      Optional<TrialSnapshot> result = trial.result();
      while (result.isEmpty()) {
        StudyEvent event = deadlines.poll(events, Optional.empty());
        if (event != null) {
          handle(event);
        }
        deadlines.expired(System.nanoTime()).forEach(this::timeOut);
        result = trial.result();
      }
      return result.get();
    } finally {
      for (Evaluation evaluation : trial.unfinished()) {
        evaluation.stop(new Outcome.Cancelled());
        workers.cancel(evaluation);
      }
    }
  }

  private void handle(StudyEvent event) {
    if (event instanceof StudyEvent.Started started) {
      deadlines.start(started.evaluation(), started.nanos());
    } else if (event instanceof StudyEvent.Ended ended) {
      deadlines.end(ended.evaluation());
      trial.ended(ended.evaluation(), ended.outcome());
    }
  }

  private void timeOut(Evaluation evaluation) {
    Outcome outcome = Outcome.late(plan.limits().timeout().orElseThrow());
    evaluation.stop(outcome);
    workers.cancel(evaluation);
    trial.ended(evaluation, outcome);
  }
}
