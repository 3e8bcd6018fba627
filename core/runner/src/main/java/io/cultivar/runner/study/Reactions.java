package io.cultivar.runner.study;

import io.cultivar.runner.steering.Asked;
import io.cultivar.runner.steering.Request;
import java.util.OptionalInt;

/**
 * What follows when something happens while a study runs: how trials end, who is told, and what
 * becomes of what somebody asks. Used by one thread.
 */
final class Reactions implements Evaluations.Receiver {
  private final Proposals proposals;
  private final OpenTrials open;
  private final Evaluations evaluations;
  private final Listeners listeners;
  private boolean paused;
  private boolean stopped;
  private boolean cancelled;

  /** Nothing has happened yet. */
  Reactions(Proposals proposals, OpenTrials open, Evaluations evaluations, Listeners listeners) {
    this.proposals = proposals;
    this.open = open;
    this.evaluations = evaluations;
    this.listeners = listeners;
  }

  /** Whether no trial is to be begun. */
  boolean paused() {
    return paused;
  }

  /** Whether somebody asked those who run the study to stop. */
  boolean stopped() {
    return stopped;
  }

  /** Whether nothing more is to be done. */
  boolean over() {
    return stopped || cancelled;
  }

  /** Once it is decided how a trial ended, its other repeats need not go on. */
  @Override
  public void ended(Evaluation evaluation, Outcome outcome) {
    RunningTrial trial = evaluation.trial();
    trial.ended(evaluation, outcome);
    if (open.contains(trial) && !trial.hasEnded()) {
      decide(trial);
    }
  }

  private void decide(RunningTrial trial) {
    trial
        .result()
        .ifPresent(
            result -> {
              trial.close();
              open.end(result);
              evaluations.cancel(trial);
            });
  }

  @Override
  public void began(Evaluation evaluation) {
    if (evaluation.trial().noteEvaluated()) {
      int trial = evaluation.trial().number();
      listeners.tell(listener -> listener.trialBegun(trial));
    }
  }

  @Override
  public void reported(StudyEvent.Reported reported) {
    int trial = reported.evaluation().trial().number();
    listeners.tell(listener -> listener.trialReported(trial, reported.report()));
  }

  @Override
  public void cancelled() {
    cancelled = true;
  }

  @Override
  public void asked(Request request) {
    if (request instanceof Request.Pause) {
      pause(true);
    } else if (request instanceof Request.Resume) {
      pause(false);
    } else if (request instanceof Request.Stop) {
      stopped = true;
    } else if (request instanceof Request.StopTrial trial) {
      stop(trial.trial());
    } else if (request instanceof Request.Trials wanted) {
      want(wanted.trials());
    }
  }

  /** Takes over what holds when the study begins to be run here. */
  void begin(Asked asked) {
    pause(asked.paused());
  }

  private void pause(boolean now) {
    if (paused != now) {
      paused = now;
      listeners.tell(
          listener -> {
            if (now) {
              listener.studyPaused(proposals.study());
            } else {
              listener.studyResumed(proposals.study());
            }
          });
    }
  }

  private void stop(int number) {
    open.unwant(number)
        .ifPresent(
            trial -> {
              evaluations.endByHand(trial);
              decide(trial);
            });
  }

  /** What nobody has begun is proposed again: a strategy may mind how many trials there will be. */
  private void want(int trials) {
    if (!proposals.wanted().equals(OptionalInt.of(trials))) {
      open.takeBackUnbegun();
      proposals.want(trials);
    }
  }
}
