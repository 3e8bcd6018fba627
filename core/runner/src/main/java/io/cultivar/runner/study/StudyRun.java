package io.cultivar.runner.study;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal.Claim;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.checkpoint.Checkpoints;
import io.cultivar.runner.checkpoint.Retention;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Runs a study: proposes trials, claims and evaluates them, keeps what came of them as they end,
 * and counts and tells them in the order of their numbers. One thread decides all; workers only
 * send it events. A study whose journal holds trials already goes on after them, and others may run
 * it at the same time: each proposes the same, and what is kept under a number holds for all.
 */
public final class StudyRun {
  /**
   * So many trials wait or run for each worker where no window limits them: enough for groups, and
   * few enough for memory.
   */
  private static final int AHEAD = 256;

  /** How often to look at what others do while nothing happens here. */
  private static final Duration LOOK = Duration.ofMillis(100);

  private final StudyPlan plan;
  private final Environment environment;
  private final Proposals proposals;
  private final Listeners listeners;
  private final Share share;

  /** The trials that were proposed and have not been counted as ended. */
  private final TreeMap<Integer, RunningTrial> running = new TreeMap<>();

  /** Those of them that nobody is known to hold. */
  private final TreeMap<Integer, RunningTrial> unclaimed = new TreeMap<>();

  /** What others keep of trials that are not counted yet, by the last look. */
  private final TreeMap<Integer, KeptTrial> kept = new TreeMap<>();

  /** Trials that have ended here and are to be kept. */
  private final TreeMap<Integer, TrialSnapshot> ended = new TreeMap<>();

  /** Trials whose end is kept, and whose turn to count has not come. */
  private final Map<Integer, TrialSnapshot> settled = new HashMap<>();

  private final Evaluations evaluations;
  private final FailureCount failures;
  private final RunningTrial.Surroundings surroundings;
  private final Optional<Retention> retention;

  private final Evaluations.Receiver heard =
      new Evaluations.Receiver() {
        @Override
        public void ended(Evaluation evaluation, Outcome outcome) {
          end(evaluation, outcome);
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
      };

  /** What is known for the trial that is proposed now. */
  private Study visible;

  private boolean cancelled;
  private boolean interrupted;

  /** Gets a study ready to run. */
  public StudyRun(StudyPlan plan, Environment environment) {
    this.plan = plan;
    this.environment = environment;
    this.proposals = new Proposals(plan);
    this.share = new Share(environment.journal(), environment.shared());
    this.listeners = new Listeners(environment.listeners());
    this.evaluations =
        new Evaluations(environment.workers(), environment.concurrency(), plan.limits().timeout());
    this.failures = new FailureCount(plan.limits().maxFailures());
    Optional<Checkpoints> checkpoints = environment.checkpoints(plan, share);
    this.surroundings =
        new RunningTrial.Surroundings(
            plan, new Cores(environment.concurrency()), environment.artifacts(), checkpoints);
    int best = plan.limits().recovery().checkpoints().best();
    this.retention =
        checkpoints.map(kept -> new Retention(kept, plan.search().goals().get(0), best));
  }

  /** Asks the study to stop: running trials are cancelled, what has ended is kept. Any thread. */
  public void cancel() {
    evaluations.events().accept(new StudyEvent.Cancel());
  }

  /**
   * Runs the study to its end, in the calling thread; interrupting it cancels the study, and leaves
   * the thread interrupted. Called once.
   *
   * @throws IOException if trials cannot be kept
   * @throws StrategyException if the strategy fails
   */
  public StudyResult run() throws IOException {
    try (share) {
      share.join();
      restore();
      listeners.tell(listener -> listener.studyStarted(proposals.study()));
      try {
        while (!over()) {
          propose();
          claim();
          await();
          keep();
          count();
        }
        forgetSurplus();
        sweep();
      } finally {
        running.values().forEach(evaluations::cancel);
        listeners.tell(listener -> listener.studyEnded(proposals.study()));
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    return new StudyResult(proposals.study(), end());
  }

  private Detail detail() {
    return plan.search().pruner().isPresent() ? Detail.REPORTS : Detail.RESULTS;
  }

  /** Takes over what an earlier run kept: in order as far as there is no gap. */
  private void restore() throws IOException {
    environment
        .journal()
        .read(
            detail(),
            0,
            trial -> {
              if (trial.number() == proposals.count()
                  && trial.state() != Trial.State.RUNNING
                  && !failures.tooMany()) {
                proposals.restore(trial);
                failures.count(trial);
                retention.ifPresent(kept -> kept.note(trial));
              }
            });
    sweep();
    look();
  }

  private void sweep() throws IOException {
    if (retention.isPresent()) {
      retention.get().sweep();
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
    boolean fill = running.size() <= capacity() / 2;
    boolean more = true;
    while (more && proposals.ready() && hasRoom(fill)) {
      Optional<Trial> next = begin();
      next.ifPresent(this::take);
      more = next.isPresent();
    }
  }

  /** The next trial: as it is kept already, or else as the strategy proposes it. */
  private Optional<Trial> begin() {
    KeptTrial there = kept.get(proposals.count());
    if (there != null && (there.byHand() || !proposals.exhausted())) {
      visible = proposals.visible();
      return Optional.of(proposals.begin(there.values(), there.byHand()));
    }
    if (proposals.exhausted()) {
      return Optional.empty();
    }
    visible = proposals.visible();
    return proposals.next(visible);
  }

  private void take(Trial proposed) {
    Study known = visible;
    listeners.tell(listener -> listener.trialStarted(known, proposed));
    RunningTrial trial = new RunningTrial(surroundings, proposed, known);
    running.put(trial.number(), trial);
    unclaimed.put(trial.number(), trial);
    Optional.ofNullable(kept.get(trial.number())).ifPresent(this::follow);
  }

  /** Claims as many trials as this worker should have, and has them evaluated. */
  private void claim() throws IOException {
    int most = share.enough(atOnce()) - share.held();
    if (unclaimed.isEmpty() || most < 1) {
      return;
    }
    List<Evaluation> ready = new ArrayList<>();
    List<Trial> open = unclaimed.values().stream().map(RunningTrial::proposed).toList();
    List<Claim> claims = share.claim(open, most);
    for (Claim claim : claims) {
      RunningTrial trial = unclaimed.remove(claim.trial());
      if (claim.losses() > plan.limits().recovery().retries()) {
        ended.put(claim.trial(), trial.lost(claim.losses()));
      } else {
        ready.addAll(trial.begin(claim.begunBefore(), evaluations.events()));
      }
    }
    evaluations.submit(ready);
    if (claims.size() < Math.min(most, open.size())) {
      look();
    }
  }

  /** How many trials can be evaluated at the same time. */
  private int atOnce() {
    RunningTrial first = unclaimed.isEmpty() ? null : unclaimed.firstEntry().getValue();
    int together = first == null || first.groupKey().isEmpty() ? 1 : first.groupSize();
    return environment.concurrency() * together;
  }

  /** Looks at what others have kept. */
  private void look() throws IOException {
    kept.clear();
    for (KeptTrial trial : share.others(detail(), proposals.endedCount())) {
      kept.put(trial.number(), trial);
    }
    for (RunningTrial trial : running.values()) {
      if (!kept.containsKey(trial.number()) && !trial.begun()) {
        unclaimed.put(trial.number(), trial);
      }
    }
    kept.values().forEach(this::follow);
  }

  /** Takes over how a trial is kept, if it was proposed here. */
  private void follow(KeptTrial trial) {
    RunningTrial proposed = running.get(trial.number());
    if (proposed == null || settled.containsKey(trial.number())) {
      return;
    }
    if (!proposed.proposed().values().equals(trial.values())) {
      takeBack(trial.number());
    } else if (trial.state() != Trial.State.RUNNING) {
      unclaimed.remove(trial.number());
      settled.put(trial.number(), TrialSnapshot.of(trial));
    } else if (trial.worker().isPresent()) {
      unclaimed.remove(trial.number());
    } else {
      unclaimed.put(trial.number(), proposed);
    }
  }

  /** Another trial was begun under a number: it counts, and what follows is proposed again. */
  private void takeBack(int number) {
    proposals.takeBack(number);
    running.tailMap(number).clear();
    unclaimed.tailMap(number).clear();
  }

  private int capacity() {
    return AHEAD * environment.concurrency();
  }

  /**
   * A window limits by itself. Without one, trials come many at a time when half of them have
   * ended, so that they can be evaluated together.
   */
  private boolean hasRoom(boolean fill) {
    return proposals.windowed() || (fill && running.size() < capacity());
  }

  /** Waits until something happens; where only others can make it happen, looks now and then. */
  private void await() throws IOException {
    if (running.isEmpty() || !ended.isEmpty() || settled.containsKey(proposals.endedCount())) {
      return;
    }
    boolean others = share.held() < running.size();
    try {
      boolean happened = evaluations.await(others ? Optional.of(LOOK) : Optional.empty(), heard);
      if (!happened && others) {
        look();
      }
    } catch (InterruptedException e) {
      cancelled = true;
      interrupted = true;
    }
  }

  /** Once it is decided how a trial ended, its other repeats need not go on. */
  private void end(Evaluation evaluation, Outcome outcome) {
    RunningTrial trial = evaluation.trial();
    trial.ended(evaluation, outcome);
    if (running.get(trial.number()) == trial && !trial.hasEnded()) {
      trial
          .result()
          .ifPresent(
              result -> {
                trial.close();
                ended.put(trial.number(), result);
                evaluations.cancel(trial);
              });
    }
  }

  /** Keeps the trials that have ended here, all in one go. */
  private void keep() throws IOException {
    if (ended.isEmpty()) {
      return;
    }
    Set<Integer> refused = share.record(List.copyOf(ended.values()));
    ended.keySet().removeAll(refused);
    settled.putAll(ended);
    ended.clear();
    for (int number : refused) {
      running.put(number, running.get(number).again());
    }
    if (!refused.isEmpty()) {
      look();
    }
  }

  /** Counts the trials that are kept, in the order of their numbers. */
  private void count() throws IOException {
    TrialSnapshot next = settled.remove(proposals.endedCount());
    while (next != null && !failures.tooMany()) {
      TrialSnapshot trial = next;
      running.remove(trial.number());
      kept.remove(trial.number());
      boolean reportsNeeded = plan.search().pruner().isPresent();
      proposals.end(reportsNeeded ? trial : trial.with(List.of()));
      failures.count(trial);
      if (retention.isPresent()) {
        retention.get().see(trial);
      }
      listeners.tell(listener -> listener.trialEnded(proposals.study(), trial));
      next = settled.remove(proposals.endedCount());
    }
  }

  /** Trials after the one that was a failure too many do not belong to the study. */
  private void forgetSurplus() throws IOException {
    if (failures.tooMany()) {
      environment.journal().forgetFrom(proposals.endedCount());
    }
  }
}
