package io.cultivar.runner.study;

import io.cultivar.api.run.StudyJournal;
import io.cultivar.api.run.StudyListener;
import io.cultivar.api.run.TrialExecutor;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Runs a study: proposes trials, has them evaluated, and records what came of them, always in the
 * order of their numbers. One thread decides all; workers only send it events. A study whose
 * journal holds trials already goes on after them.
 */
public final class StudyRun {
  /**
   * What a study needs around it.
   *
   * @param journal where its trials are kept
   * @param workers what evaluates them
   * @param concurrency how many evaluations the workers run at once
   * @param listeners who is told
   * @param artifacts the directory for files of its trials
   */
  public record Environment(
      StudyJournal journal,
      TrialExecutor.Workers workers,
      int concurrency,
      List<StudyListener> listeners,
      Path artifacts) {
    /** Checks that there is a worker. */
    public Environment {
      if (concurrency < 1) {
        throw new IllegalArgumentException("concurrency must be >= 1, was " + concurrency);
      }
    }
  }

  /**
   * So many trials wait or run for each worker where no window limits them: enough for groups, and
   * few enough for memory.
   */
  private static final int AHEAD = 256;

  private final StudyPlan plan;
  private final Environment environment;
  private final Proposals proposals;
  private final Listeners listeners;
  private final BlockingQueue<StudyEvent> events = new LinkedBlockingQueue<>();
  private final TreeMap<Integer, RunningTrial> running = new TreeMap<>();
  private final Map<Integer, TrialSnapshot> decided = new HashMap<>();
  private final Deadlines deadlines;
  private final FailureCount failures;
  private final Grouping grouping;
  private final Cores cores;
  private boolean cancelled;
  private boolean interrupted;

  /** Gets a study ready to run. */
  public StudyRun(StudyPlan plan, Environment environment) {
    this.plan = plan;
    this.environment = environment;
    this.proposals = new Proposals(plan);
    this.listeners = new Listeners(environment.listeners());
    this.deadlines = new Deadlines(plan.limits().timeout());
    this.failures = new FailureCount(plan.limits().maxFailures());
    this.grouping = new Grouping(environment.concurrency());
    this.cores = new Cores(environment.concurrency());
  }

  /** Asks the study to stop: running trials are cancelled, what has ended is kept. Any thread. */
  public void cancel() {
    events.add(new StudyEvent.Cancel());
  }

  /**
   * Runs the study to its end, in the calling thread; interrupting it cancels the study, and leaves
   * the thread interrupted. Called once.
   *
   * @throws IOException if trials cannot be kept
   * @throws StrategyException if the strategy fails
   */
  public StudyResult run() throws IOException {
    restore();
    listeners.tell(listener -> listener.studyStarted(proposals.study()));
    try {
      while (!over()) {
        propose();
        if (!running.isEmpty()) {
          await();
        }
        recordInOrder();
      }
    } finally {
      running.values().forEach(this::cancel);
      listeners.tell(listener -> listener.studyEnded(proposals.study()));
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    return new StudyResult(proposals.study(), end());
  }

  /** Takes over the trials of an earlier run, as far as they are without a gap. */
  private void restore() throws IOException {
    for (Trial trial : environment.journal().trials()) {
      if (trial.number() == proposals.count() && trial.state() != Trial.State.RUNNING) {
        proposals.restore(trial);
        failures.count(trial);
      }
    }
  }

  private boolean over() {
    return cancelled || failures.tooMany() || (proposals.exhausted() && running.isEmpty());
  }

  private StudyResult.End end() {
    if (failures.tooMany()) {
      return StudyResult.End.TOO_MANY_FAILURES;
    }
    if (!proposals.exhausted() || !running.isEmpty()) {
      return StudyResult.End.CANCELLED;
    }
    return plan.limits().trials().isPresent()
            && proposals.count() >= plan.limits().trials().getAsInt()
        ? StudyResult.End.DONE
        : StudyResult.End.EXHAUSTED;
  }

  private void propose() {
    List<Evaluation> ready = new ArrayList<>();
    boolean fill = running.size() <= capacity() / 2;
    while (!proposals.exhausted() && proposals.ready() && hasRoom(fill)) {
      var visible = proposals.visible();
      Optional<Trial> proposed = proposals.next();
      if (proposed.isPresent()) {
        listeners.tell(listener -> listener.trialStarted(visible, proposed.get()));
        RunningTrial trial =
            new RunningTrial(plan, environment.artifacts(), cores, proposed.get(), visible);
        running.put(trial.number(), trial);
        ready.addAll(trial.begin(events::add));
      }
    }
    submit(ready);
  }

  private int capacity() {
    return AHEAD * environment.concurrency();
  }

  /** Evaluations with a timeout run alone: what takes long must be one's own work. */
  private void submit(List<Evaluation> ready) {
    if (plan.limits().timeout().isPresent()) {
      ready.forEach(environment.workers()::submit);
    } else {
      grouping.tasks(ready).forEach(environment.workers()::submit);
    }
  }

  /**
   * A window limits by itself. Without one, trials come many at a time when half of them have
   * ended, so that they can be evaluated together.
   */
  private boolean hasRoom(boolean fill) {
    return proposals.windowed() || (fill && running.size() < capacity());
  }

  private void await() {
    try {
      StudyEvent event = deadlines.poll(events);
      while (event != null) {
        handle(event);
        event = events.poll();
      }
      deadlines.expired(System.nanoTime()).forEach(this::timeOut);
    } catch (InterruptedException e) {
      cancelled = true;
      interrupted = true;
    }
  }

  private void handle(StudyEvent event) {
    if (event instanceof StudyEvent.Started started) {
      deadlines.start(started.evaluation(), started.nanos());
    } else if (event instanceof StudyEvent.Reported reported) {
      listeners.tell(
          listener -> listener.trialReported(reported.evaluation().number(), reported.report()));
    } else if (event instanceof StudyEvent.Ended ended) {
      deadlines.end(ended.evaluation());
      end(ended.evaluation(), ended.outcome());
    } else if (event instanceof StudyEvent.Several several) {
      several.events().forEach(this::handle);
    } else {
      cancelled = true;
    }
  }

  private void timeOut(Evaluation evaluation) {
    Outcome outcome =
        new Outcome.Failed("took longer than " + text(plan.limits().timeout().orElseThrow()));
    stop(evaluation, outcome);
    end(evaluation, outcome);
  }

  private static String text(Duration duration) {
    return duration.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  /** Once it is decided how a trial ended, its other repeats need not go on. */
  private void end(Evaluation evaluation, Outcome outcome) {
    RunningTrial trial = evaluation.trial();
    trial.ended(evaluation, outcome);
    if (running.containsKey(trial.number()) && !decided.containsKey(trial.number())) {
      trial
          .result()
          .ifPresent(
              result -> {
                decided.put(trial.number(), result);
                cancel(trial);
              });
    }
  }

  private void cancel(RunningTrial trial) {
    for (Evaluation evaluation : trial.unfinished()) {
      deadlines.end(evaluation);
      stop(evaluation, new Outcome.Cancelled());
    }
  }

  /** Others of its group go on. */
  private void stop(Evaluation evaluation, Outcome outcome) {
    evaluation.stop(outcome);
    if (!(evaluation.task() instanceof EvaluationGroup group) || group.isStopped()) {
      environment.workers().cancel(evaluation.task());
    }
  }

  private void recordInOrder() throws IOException {
    TrialSnapshot next = decided.remove(proposals.endedCount());
    while (next != null && !failures.tooMany()) {
      TrialSnapshot trial = next;
      environment.journal().record(trial);
      running.remove(trial.number());
      boolean reportsNeeded = plan.search().pruner().isPresent();
      proposals.end(reportsNeeded ? trial : trial.with(List.of()));
      failures.count(trial);
      listeners.tell(listener -> listener.trialEnded(proposals.study(), trial));
      next = decided.remove(proposals.endedCount());
    }
  }
}
