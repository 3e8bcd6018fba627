package io.cultivar.cli;

import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** How far a study that runs has come, trial by trial. Not thread-safe. */
final class Course {
  /**
   * The best trial so far.
   *
   * @param change how much its value differs from that of the best before it, if there was one
   * @param curve what it reported of the goal, or else the best values until it
   */
  record Best(int trial, double value, OptionalDouble change, Curve curve, boolean reported) {}

  /** A trial that runs, as it reported last. */
  record Followed(int trial, long step, Curve curve) {}

  private final String name;
  private final Goal goal;
  private final long began;
  private final RecentRate rate;
  private final Map<Trial.State, Integer> counts = new EnumMap<>(Trial.State.class);
  private final Set<Integer> begun = new HashSet<>();
  private final Curve bests = new Curve();
  private OptionalInt budget;
  private boolean paused;
  private int byHand;
  private Optional<Best> best = Optional.empty();
  private Optional<Followed> followed = Optional.empty();

  /** The course of a study which begins now, or goes on. */
  Course(Study study, long nanos) {
    this.name = study.name();
    this.goal = study.goals().get(0);
    this.budget = study.budget();
    this.began = nanos;
    this.rate = new RecentRate(nanos);
    study.trials().stream().filter(t -> t.state() != Trial.State.RUNNING).forEach(this::see);
  }

  /** A trial was proposed, maybe anew under a number that another had. */
  void proposed(int trial) {
    begun.remove(trial);
  }

  /** Another number of trials may be wanted. */
  void wanted(Study study) {
    budget = study.budget();
  }

  /** The study was paused, or resumed. */
  void paused(boolean now) {
    paused = now;
  }

  /** Whether no trial is begun until the study is resumed. */
  boolean paused() {
    return paused;
  }

  /** A trial is being evaluated. */
  void begun(int trial) {
    begun.add(trial);
  }

  /** A trial reported; one trial is followed until it ends. */
  void reported(int trial, Report report) {
    Curve curve = followed.filter(f -> f.trial == trial).map(Followed::curve).orElse(null);
    if ((curve == null && followed.isPresent()) || report.repeat() > 0) {
      return;
    }
    curve = curve == null ? new Curve() : curve;
    report.metrics().find(goal.metric()).ifPresent(curve::add);
    followed = Optional.of(new Followed(trial, report.step(), curve));
  }

  /** A trial has ended. */
  void ended(Trial trial, long nanos) {
    begun.remove(trial.number());
    followed = followed.filter(f -> f.trial != trial.number());
    rate.count(nanos);
    see(trial);
  }

  private void see(Trial trial) {
    counts.merge(trial.state(), 1, Integer::sum);
    byHand += trial.byHand() ? 1 : 0;
    if (trial.state() == Trial.State.COMPLETE) {
      double value = trial.metrics().get(goal.metric());
      if (best.isEmpty() || goal.direction().better(value, best.get().value)) {
        bests.add(value);
        Curve own = Curve.of(trial, goal);
        OptionalDouble change =
            best.map(b -> OptionalDouble.of(value - b.value)).orElse(OptionalDouble.empty());
        best =
            Optional.of(
                new Best(
                    trial.number(), value, change, own.visible() ? own : bests, own.visible()));
      }
    }
  }

  String name() {
    return name;
  }

  Goal goal() {
    return goal;
  }

  /** How many trials are to be, those by hand left out. */
  OptionalInt budget() {
    return budget;
  }

  /** How many trials have ended, those by hand left out. */
  int done() {
    return counts.values().stream().mapToInt(Integer::intValue).sum() - byHand;
  }

  /** How many of all trials ended so. */
  int count(Trial.State state) {
    return counts.getOrDefault(state, 0);
  }

  /** How many trials are being evaluated here. */
  int running() {
    return begun.size();
  }

  /** How many trials ended since this began. */
  int endedHere() {
    return rate.total();
  }

  Optional<Best> best() {
    return best;
  }

  Optional<Followed> followed() {
    return followed;
  }

  double perSecond(long nanos) {
    return rate.perSecond(nanos);
  }

  Duration elapsed(long nanos) {
    return Duration.ofNanos(nanos - began);
  }

  /** How long the trials that are left will take if it goes on as lately. */
  Optional<Duration> left(long nanos) {
    double perSecond = perSecond(nanos);
    if (budget.isEmpty() || perSecond == 0) {
      return Optional.empty();
    }
    double seconds = Math.max(0, budget.getAsInt() - done()) / perSecond;
    return Optional.of(Duration.ofMillis((long) (1e3 * seconds)));
  }
}
