package io.cultivar.runner.study;

import io.cultivar.api.picture.Picture;
import io.cultivar.api.run.TrialTask;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.TrialContext;
import io.cultivar.runner.checkpoint.Checkpoint;
import io.cultivar.runner.checkpoint.Checkpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * One repeat of a trial while it runs, and what its objective is given. It is run by a worker;
 * {@link #stop} and {@link #reports} may be called by any thread.
 */
final class Evaluation implements TrialTask, TrialContext {
  private final RunningTrial trial;
  private final int repeat;
  private final Optional<Checkpoint> earlier;
  private volatile Consumer<StudyEvent> events;
  private final List<Report> reports = new ArrayList<>();
  private Outcome stopped;
  private long lastStep = Long.MIN_VALUE;

  /** Reports up to this step were made by an earlier attempt, which gave the same. */
  private long toldAlready = Long.MIN_VALUE;

  private TrialTask task = this;

  /** Where its pictures are collected, if anybody looks. */
  private Optional<Album> album = Optional.empty();

  /** Whether it still takes a core. */
  private boolean open = true;

  /** When its last checkpoint was kept, or it began. */
  private long lastCheckpoint = System.nanoTime();

  private Optional<byte[]> lastState = Optional.empty();

  /**
   * A repeat that has not begun.
   *
   * @param earlier how far an earlier attempt came, if it kept that
   * @param events who is told what happens
   */
  Evaluation(
      RunningTrial trial, int repeat, Optional<Checkpoint> earlier, Consumer<StudyEvent> events) {
    this.trial = trial;
    this.repeat = repeat;
    this.earlier = earlier;
    this.events = events;
    earlier.map(Checkpoint::reports).ifPresent(reports::addAll);
    for (Report report : reports) {
      lastStep = report.step();
    }
    trial.cores().begin();
  }

  @Override
  public void run() {
    begin();
    runAlone();
  }

  /** Tells that it has begun. */
  void begin() {
    long now = System.nanoTime();
    lastCheckpoint = now;
    events.accept(new StudyEvent.Started(this, now));
  }

  /** Evaluates, if nothing was told of it yet, or once more after a run with others failed. */
  void runAlone() {
    synchronized (this) {
      toldAlready = lastStep;
    }
    end(outcome());
  }

  private void end(Outcome outcome) {
    leave();
    if (outcome instanceof Outcome.Measured measured && trial.plan().limits().repeats() > 1) {
      // The other repeats may take long, too.
      keep(() -> new Checkpoint(reports(), lastState, Optional.of(measured.metrics())));
    }
    events.accept(new StudyEvent.Ended(this, outcome));
  }

  /** Ends it with what was measured, unless it was stopped. */
  void measured(Measurement measured) {
    end(stopped() == null ? checked(measured) : stopped());
  }

  /** Ends it with a failure, unless it was stopped. */
  void failed(Throwable reason) {
    end(stopped() == null ? Outcome.failed(reason) : stopped());
  }

  /** What an objective throws fails its trial, whatever it is: the study goes on. */
  private Outcome outcome() {
    try {
      if (stopped() != null) {
        return stopped();
      }
      Measurement measured = measure();
      return stopped() == null ? checked(measured) : stopped();
    } catch (Throwable e) {
      return stopped() == null ? Outcome.failed(e) : stopped();
    }
  }

  private Measurement measure() throws Exception {
    Optional<Measurement> known = earlier.flatMap(Checkpoint::measured);
    return known.isPresent() ? known.get() : trial.objective().evaluate(this);
  }

  private Outcome checked(Measurement measured) {
    if (measured == null) {
      return new Outcome.Failed("the objective returned null instead of metrics");
    }
    for (Goal goal : trial.plan().search().goals()) {
      if (measured.find(goal.metric()).isEmpty()) {
        return new Outcome.Failed(
            "the objective did not measure '"
                + goal.metric()
                + "'; it measured "
                + String.join(", ", measured.asMap().keySet()));
      }
      double value = measured.get(goal.metric());
      if (!Double.isFinite(value)) {
        return new Outcome.Failed(goal.metric() + " is " + value);
      }
    }
    return new Outcome.Measured(measured);
  }

  /** Ends it with an outcome that counts instead of its own; the first call decides. */
  synchronized void stop(Outcome outcome) {
    leave();
    if (stopped == null) {
      stopped = outcome;
    }
  }

  /** Others may have its core. */
  private synchronized void leave() {
    if (open) {
      open = false;
      trial.cores().end();
    }
  }

  /** Whether it was stopped: its own result no longer counts. */
  boolean isStopped() {
    return stopped() != null;
  }

  /** Whom it tells what happens. */
  Consumer<StudyEvent> events() {
    return events;
  }

  /** Has it tell somebody else what happens. */
  void tell(Consumer<StudyEvent> receiver) {
    events = receiver;
  }

  /** What runs it: itself, or a group. */
  TrialTask task() {
    return task;
  }

  /** Has its pictures collected. Called before it starts. */
  void showIn(Album looking) {
    album = Optional.of(looking);
  }

  /** Has it run by a group. Called before that starts. */
  void runBy(TrialTask group) {
    task = group;
  }

  private synchronized Outcome stopped() {
    return stopped;
  }

  /** What it has reported so far. */
  synchronized List<Report> reports() {
    return List.copyOf(reports);
  }

  @Override
  public boolean report(long step, Measurement measured) {
    Report report = new Report(repeat, step, measured);
    List<Report> soFar;
    synchronized (this) {
      if (stopped != null) {
        return false;
      }
      if (step <= toldAlready) {
        return true;
      }
      if (step <= lastStep) {
        throw new IllegalArgumentException(
            "steps must rise from report to report; " + step + " came after " + lastStep);
      }
      lastStep = step;
      reports.add(report);
      soFar = trial.pruner().isPresent() ? List.copyOf(reports) : List.of();
    }
    events.accept(new StudyEvent.Reported(this, report));
    // Only the first repeat is judged: which other repeats run at the same time is chance.
    if (repeat == 0 && trial.pruned(soFar)) {
      stop(new Outcome.Pruned(measured));
      return false;
    }
    return true;
  }

  @Override
  public void checkpoint(Supplier<byte[]> state) {
    keep(
        () -> {
          lastState = Optional.of(state.get());
          return new Checkpoint(reports(), lastState, Optional.empty());
        });
  }

  /** Keeps a checkpoint, if it is time for one. */
  private void keep(Supplier<Checkpoint> checkpoint) {
    if (trial.checkpoints().isPresent() && !isStopped()) {
      Checkpoints checkpoints = trial.checkpoints().get();
      if (System.nanoTime() - lastCheckpoint >= checkpoints.every().toNanos()) {
        checkpoints.keep(trial.number(), repeat, checkpoint.get());
        lastCheckpoint = System.nanoTime();
      }
    }
  }

  @Override
  public Optional<byte[]> resumed() {
    return earlier.flatMap(Checkpoint::state).map(byte[]::clone);
  }

  @Override
  public void show(Supplier<? extends Picture> picture) {
    album.ifPresent(looking -> looking.add(picture));
  }

  /** Whether it goes on from where an earlier attempt came. */
  boolean isResumed() {
    return earlier.isPresent();
  }

  RunningTrial trial() {
    return trial;
  }

  @Override
  public int number() {
    return trial.plan().scope().numbering().firstTrial() + trial.number();
  }

  @Override
  public int repeat() {
    return repeat;
  }

  @Override
  public Values values() {
    return trial.values();
  }

  @Override
  public RandomGenerator random(String stream) {
    return trial.plan().scope().streams().trial(trial.number(), repeat, stream);
  }

  @Override
  public RandomGenerator sharedRandom(String stream) {
    return trial.plan().scope().sharedRandom(stream);
  }

  @Override
  public <K, V> V shared(K key, Function<? super K, ? extends V> make) {
    return trial.plan().scope().objects().get(key, make, () -> stopped() != null);
  }

  @Override
  public <T> T service(Class<T> kind) {
    return trial.plan().scope().service(kind);
  }

  @Override
  public int cores() {
    return trial.cores().share();
  }

  @Override
  public Path artifacts() {
    try {
      return trial.artifacts(repeat);
    } catch (IOException e) {
      throw new UncheckedIOException("the directory for artifacts cannot be made", e);
    }
  }
}
