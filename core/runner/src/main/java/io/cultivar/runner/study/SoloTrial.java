package io.cultivar.runner.study;

import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.checkpoint.Checkpoints;
import io.cultivar.runner.steering.Request;
import java.util.List;
import java.util.Optional;

/** Evaluates one trial to its end, beside the order of its study. Used once, by one thread. */
final class SoloTrial {
  private final Evaluations evaluations;
  private final RunningTrial trial;

  private final Evaluations.Receiver heard =
      new Evaluations.Receiver() {
        @Override
        public void ended(Evaluation evaluation, Outcome outcome) {
          trial.ended(evaluation, outcome);
        }

        @Override
        public void asked(Request request) {
          if (request.equals(new Request.StopTrial(trial.number()))) {
            evaluations.endByHand(trial);
          }
        }
      };

  /**
   * A trial that is to be evaluated.
   *
   * @param checkpoints where it keeps how far it is, if anywhere
   * @param proposed its number and values
   * @param visible the study as it stood when the trial was proposed; only a pruner looks at it
   */
  SoloTrial(
      StudyPlan plan,
      Environment environment,
      Optional<Checkpoints> checkpoints,
      Trial proposed,
      Study visible) {
    this.evaluations =
        new Evaluations(environment.workers(), environment.concurrency(), plan.limits().timeout());
    Cores cores = new Cores(environment.concurrency());
    this.trial =
        new RunningTrial(
            new RunningTrial.Surroundings(plan, cores, environment.artifacts(), checkpoints),
            proposed,
            visible);
  }

  /** Hears a request to its study; only one to end this trial is met. Any thread. */
  void ask(Request request) {
    evaluations.events().accept(new StudyEvent.Asked(request));
  }

  /**
   * Evaluates it.
   *
   * @throws InterruptedException if the thread was interrupted; the trial is cancelled
   */
  Trial evaluate() throws InterruptedException {
    return evaluate(trial.begin(false, evaluations.events()));
  }

  /**
   * Evaluates it, and collects the pictures of its first repeat.
   *
   * @throws InterruptedException if the thread was interrupted; the trial is cancelled
   */
  Trial evaluate(Album album) throws InterruptedException {
    List<Evaluation> begun = trial.begin(false, evaluations.events());
    begun.get(0).showIn(album);
    return evaluate(begun);
  }

  private Trial evaluate(List<Evaluation> begun) throws InterruptedException {
    evaluations.submit(begun);
    try {
      Optional<TrialSnapshot> result = trial.result();
      while (result.isEmpty()) {
        evaluations.await(Optional.empty(), heard);
        result = trial.result();
      }
      return result.get();
    } finally {
      evaluations.cancel(trial);
    }
  }
}
