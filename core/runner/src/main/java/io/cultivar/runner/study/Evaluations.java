package io.cultivar.runner.study;

import io.cultivar.api.run.TrialExecutor;
import io.cultivar.runner.steering.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * The evaluations that workers run: hands them over, hears what happens, and ends those that take
 * too long. One thread uses it; others only send it events.
 */
final class Evaluations {
  private final TrialExecutor.Workers workers;
  private final Optional<Duration> timeout;
  private final Deadlines deadlines;
  private final Grouping grouping;
  private final BlockingQueue<StudyEvent> events = new LinkedBlockingQueue<>();

  /** Is told what happens. */
  interface Receiver {
    /** An evaluation has ended, or takes too long. */
    void ended(Evaluation evaluation, Outcome outcome);

    /** An evaluation has begun. */
    default void began(Evaluation evaluation) {}

    /** An evaluation reported. */
    default void reported(StudyEvent.Reported reported) {}

    /** Somebody wants all to stop. */
    default void cancelled() {}

    /** Somebody asks something. */
    default void asked(Request request) {}
  }

  /**
   * None runs yet.
   *
   * @param workers what runs them
   * @param concurrency how many the workers run at once
   * @param timeout how long one may take, if limited
   */
  Evaluations(TrialExecutor.Workers workers, int concurrency, Optional<Duration> timeout) {
    this.workers = workers;
    this.timeout = timeout;
    this.deadlines = new Deadlines(timeout);
    this.grouping = new Grouping(concurrency);
  }

  /** What takes events, from any thread. */
  Consumer<StudyEvent> events() {
    return events::add;
  }

  /** Has them run. With a timeout each runs alone: what takes long must be one's own work. */
  void submit(List<Evaluation> ready) {
    if (timeout.isPresent()) {
      ready.forEach(workers::submit);
    } else {
      grouping.tasks(ready).forEach(workers::submit);
    }
  }

  /**
   * Waits until something happens and tells it.
   *
   * @param patience how long to wait, if not for ever
   * @return whether something happened
   */
  boolean await(Optional<Duration> patience, Receiver receiver) throws InterruptedException {
    StudyEvent event = deadlines.poll(events, patience);
    boolean happened = event != null;
    if (happened) {
      tell(event, receiver);
      hear(receiver);
    }
    for (Evaluation late : deadlines.expired(System.nanoTime())) {
      Outcome outcome = Outcome.late(timeout.orElseThrow());
      stop(late, outcome);
      receiver.ended(late, outcome);
    }
    return happened;
  }

  /** Tells what has happened by now, without waiting for more. */
  void hear(Receiver receiver) {
    StudyEvent event = events.poll();
    while (event != null) {
      tell(event, receiver);
      event = events.poll();
    }
  }

  private void tell(StudyEvent event, Receiver receiver) {
    if (event instanceof StudyEvent.Started started) {
      deadlines.start(started.evaluation(), started.nanos());
      receiver.began(started.evaluation());
    } else if (event instanceof StudyEvent.Reported reported) {
      receiver.reported(reported);
    } else if (event instanceof StudyEvent.Ended ended) {
      deadlines.end(ended.evaluation());
      receiver.ended(ended.evaluation(), ended.outcome());
    } else if (event instanceof StudyEvent.Several several) {
      several.events().forEach(each -> tell(each, receiver));
    } else if (event instanceof StudyEvent.Asked asked) {
      receiver.asked(asked.request());
    } else {
      receiver.cancelled();
    }
  }

  /** Ends what still runs of a trial: nobody wants to know. */
  void cancel(RunningTrial trial) {
    for (Evaluation evaluation : trial.unfinished()) {
      deadlines.end(evaluation);
      stop(evaluation, new Outcome.Cancelled());
    }
  }

  /** Ends what runs of a trial because somebody wants that; what it reported counts. */
  void endByHand(RunningTrial trial) {
    cancel(trial);
    trial.endByHand();
  }

  /** Others of its group go on. */
  private void stop(Evaluation evaluation, Outcome outcome) {
    evaluation.stop(outcome);
    if (!(evaluation.task() instanceof EvaluationGroup group) || group.isStopped()) {
      workers.cancel(evaluation.task());
    }
  }
}
