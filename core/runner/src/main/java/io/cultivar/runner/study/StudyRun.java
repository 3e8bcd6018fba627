package io.cultivar.runner.study;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.checkpoint.Checkpoints;
import io.cultivar.runner.steering.Asked;
import io.cultivar.runner.steering.Watch;
import io.cultivar.runner.worker.Share;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

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

  /** The same while it is paused: nobody waits for what they do. */
  private static final Duration PAUSED_LOOK = Duration.ofSeconds(1);

  private final int capacity;
  private final Proposals proposals;
  private final Listeners listeners;
  private final Share share;
  private final OpenTrials open;
  private final EndedTrials ended;
  private final Evaluations evaluations;
  private final Claiming claiming;
  private final Reactions reactions;
  private final Watch watch;
  private final RunningTrial.Surroundings surroundings;

  /** What is known for the trial that is proposed now. */
  private Study visible;

  private boolean interrupted;

  /** Gets a study ready to run. */
  public StudyRun(StudyPlan plan, Environment environment) {
    int concurrency = environment.concurrency();
    this.capacity = AHEAD * concurrency;
    this.proposals = new Proposals(plan);
    this.listeners = new Listeners(environment.listeners());
    this.share = environment.share();
    this.open = new OpenTrials(proposals);
    Optional<Checkpoints> checkpoints = environment.checkpoints(plan, share);
    this.ended = new EndedTrials(plan, environment.journal(), proposals, checkpoints);
    this.evaluations = new Evaluations(environment.workers(), concurrency, plan.limits().timeout());
    this.claiming = new Claiming(plan, share, open, evaluations, concurrency);
    this.reactions = new Reactions(proposals, open, evaluations, listeners);
    this.watch =
        new Watch(
            environment.journal(),
            request -> evaluations.events().accept(new StudyEvent.Asked(request)));
    this.surroundings =
        new RunningTrial.Surroundings(
            plan, new Cores(concurrency), environment.artifacts(), checkpoints);
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
    try (share;
        watch) {
      join();
      try {
        while (!over() || moreAsked()) {
          if (!reactions.paused()) {
            propose();
            claiming.claim();
          }
          await();
          claiming.keep();
          count();
        }
        ended.finish();
      } finally {
        open.all().forEach(evaluations::cancel);
        listeners.tell(listener -> listener.studyEnded(proposals.study()));
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    return new StudyResult(proposals.study(), end());
  }

  private void join() throws IOException {
    share.join();
    Asked asked = watch.start();
    asked.trials().ifPresent(proposals::want);
    ended.restore();
    claiming.look();
    listeners.tell(listener -> listener.studyStarted(proposals.study()));
    reactions.begin(asked);
  }

  private boolean over() {
    return reactions.over() || ended.tooManyFailed() || (proposals.exhausted() && open.isEmpty());
  }

  /** Who asks for more trials before the last has ended gets them. */
  private boolean moreAsked() throws IOException {
    if (reactions.over() || ended.tooManyFailed()) {
      return false;
    }
    watch.look();
    evaluations.hear(reactions);
    return !over();
  }

  private StudyResult.End end() {
    if (ended.tooManyFailed()) {
      return StudyResult.End.TOO_MANY_FAILURES;
    }
    if (!proposals.exhausted() || !open.isEmpty()) {
      return reactions.stopped() ? StudyResult.End.STOPPED : StudyResult.End.CANCELLED;
    }
    return proposals.budgetUsed() ? StudyResult.End.DONE : StudyResult.End.EXHAUSTED;
  }

  private void propose() {
    boolean fill = open.size() <= capacity / 2;
    boolean more = true;
    while (more && proposals.ready() && hasRoom(fill)) {
      Optional<Trial> next = begin();
      next.ifPresent(this::take);
      more = next.isPresent();
    }
  }

  /** The next trial: as it is kept already, or else as the strategy proposes it. */
  private Optional<Trial> begin() {
    Optional<KeptTrial> there = open.kept(proposals.count());
    if (there.filter(trial -> trial.byHand() || !proposals.exhausted()).isPresent()) {
      visible = proposals.visible();
      return there.map(trial -> proposals.begin(trial.values(), trial.byHand()));
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
    open.add(new RunningTrial(surroundings, proposed, known));
  }

  /**
   * A window limits by itself. Without one, trials come many at a time when half of them have
   * ended, so that they can be evaluated together.
   */
  private boolean hasRoom(boolean fill) {
    return proposals.windowed() || (fill && open.size() < capacity);
  }

  /** Waits until something happens; where only others can make it happen, looks now and then. */
  private void await() throws IOException {
    if (!open.quiet() || (open.isEmpty() && !reactions.paused())) {
      return;
    }
    boolean others = claiming.others();
    Duration patience = reactions.paused() ? PAUSED_LOOK : LOOK;
    try {
      boolean happened =
          evaluations.await(others ? Optional.of(patience) : Optional.empty(), reactions);
      if (!happened && others) {
        claiming.look();
      }
    } catch (InterruptedException e) {
      reactions.cancelled();
      interrupted = true;
    }
  }

  /** Counts the trials that are kept, in the order of their numbers. */
  private void count() throws IOException {
    while (!ended.tooManyFailed()) {
      Optional<TrialSnapshot> next = open.takeSettled();
      if (next.isEmpty()) {
        return;
      }
      ended.count(next.get());
      listeners.tell(listener -> listener.trialEnded(proposals.study(), next.get()));
    }
  }
}
