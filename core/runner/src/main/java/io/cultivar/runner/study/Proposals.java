package io.cultivar.runner.study;

import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.List;
import java.util.Optional;

/**
 * The trials of a study in their order, and the window through which decisions see them: trial n is
 * decided knowing how trials 0 … n − parallelism ended, and of the later ones only their values. So
 * the order in which trials end changes nothing. Not thread-safe.
 */
final class Proposals {
  private final StudyPlan plan;
  private final boolean windowed;
  private final TrialLog proposed = new TrialLog();
  private final TrialLog ended = new TrialLog();
  private boolean exhausted;

  Proposals(StudyPlan plan) {
    this.plan = plan;
    this.windowed = plan.search().strategy().adaptive() || plan.search().pruner().isPresent();
  }

  /** Whether decisions look at results, so that trials must wait for those before the window. */
  boolean windowed() {
    return windowed;
  }

  /** How many trials were proposed. */
  int count() {
    return proposed.size();
  }

  /** How many trials have ended, in order. */
  int endedCount() {
    return ended.size();
  }

  /** A trial that has ended. */
  Trial ended(int number) {
    return ended.get(number);
  }

  /** Whether the budget is used up or the strategy has nothing left. */
  boolean exhausted() {
    return exhausted
        || (plan.limits().trials().isPresent() && count() >= plan.limits().trials().getAsInt());
  }

  /** Whether the next trial can be proposed yet. */
  boolean ready() {
    return !windowed || count() - ended.size() < plan.limits().parallelism();
  }

  /** What may be known when the next trial is decided. */
  Study visible() {
    int known = windowed ? Math.max(0, count() - plan.limits().parallelism() + 1) : 0;
    return StudySnapshot.of(plan, ended.view(known, proposed, count()));
  }

  /**
   * Proposes the next trial; empty when nothing is left to try.
   *
   * @throws StrategyException if the strategy fails or proposes what the space does not allow
   */
  Optional<Trial> next() {
    Optional<Values> values = propose();
    if (values.isEmpty()) {
      exhausted = true;
      return Optional.empty();
    }
    Trial trial = TrialSnapshot.running(count(), values.get(), List.of());
    proposed.append(trial);
    return Optional.of(trial);
  }

  private Optional<Values> propose() {
    Optional<Values> values;
    try {
      values =
          plan.search().strategy().propose(visible(), plan.scope().streams().proposal(count()));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      throw new StrategyException(about("failed: " + e), e);
    }
    if (values == null) {
      throw new StrategyException(about("returned null instead of a proposal"), null);
    }
    if (values.isPresent() && !plan.search().space().allows(values.get())) {
      throw new StrategyException(
          about("proposed " + values.get() + ", which is not allowed"), null);
    }
    return values;
  }

  private String about(String what) {
    return "the strategy "
        + plan.search().strategy()
        + " "
        + what
        + " for trial "
        + count()
        + "; this is a fault of its plugin";
  }

  /** Notes how the next trial in order ended. */
  void end(Trial trial) {
    ended.append(trial);
  }

  /** Takes over a trial that ended in an earlier run. */
  void restore(Trial trial) {
    proposed.append(TrialSnapshot.running(trial.number(), trial.values(), List.of()));
    ended.append(trial);
  }

  /** The study with the trials that have ended. */
  Study study() {
    return StudySnapshot.of(plan, ended.view());
  }
}
