package io.cultivar.runner.study;

import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * The trials of a study in their order, and the window through which decisions see them: trial n is
 * decided knowing how trials 0 … n − parallelism ended, and of the later ones only their values. So
 * the order in which trials end changes nothing. Not thread-safe.
 */
final class Proposals {
  private final boolean windowed;
  private StudyPlan plan;
  private final TrialLog ended = new TrialLog();

  /** Those that were proposed and have not ended, or whose turn to end has not come. */
  private final ArrayDeque<Trial> open = new ArrayDeque<>();

  private int byHand;
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
    return ended.size() + open.size();
  }

  /** How many trials have ended, in order. */
  int endedCount() {
    return ended.size();
  }

  /** A trial that has ended. */
  Trial ended(int number) {
    return ended.get(number);
  }

  /** Whether the budget is used up or the strategy has nothing left; trials by hand are beside. */
  boolean exhausted() {
    return exhausted || budgetUsed();
  }

  /** Whether as many trials were proposed as are wanted. */
  boolean budgetUsed() {
    return wanted().isPresent() && count() - byHand >= wanted().getAsInt();
  }

  /** Whether the next trial can be proposed yet. */
  boolean ready() {
    return !windowed || open.size() < plan.limits().parallelism();
  }

  /** How many trials are wanted, if that is limited. */
  OptionalInt wanted() {
    return plan.limits().trials();
  }

  /** Another number of trials is wanted from the next proposal on. */
  void want(int trials) {
    plan = plan.wanting(trials);
    exhausted = false;
  }

  /** What may be known when the next trial is decided. */
  Study visible() {
    int known = windowed ? Math.max(0, count() - plan.limits().parallelism() + 1) : 0;
    return StudySnapshot.of(plan, ended.view(known, List.copyOf(open)), byHand);
  }

  /**
   * Proposes the next trial; empty when nothing is left to try.
   *
   * @param visible what may be known
   * @throws StrategyException if the strategy fails or proposes what the space does not allow
   */
  Optional<Trial> next(Study visible) {
    Optional<Values> values = queued();
    if (values.isEmpty()) {
      values = propose(visible);
    }
    if (values.isEmpty()) {
      exhausted = true;
      return Optional.empty();
    }
    return Optional.of(begin(values.get(), false));
  }

  /** Takes a trial that somebody else has begun, or begins one by hand. */
  Trial begin(Values values, boolean chosenByHand) {
    Trial trial = TrialSnapshot.running(count(), values, List.of(), chosenByHand);
    open.add(trial);
    byHand += chosenByHand ? 1 : 0;
    return trial;
  }

  /** Takes back the proposals from a number on: another was begun under that number. */
  void takeBack(int number) {
    while (count() > number) {
      byHand -= open.removeLast().byHand() ? 1 : 0;
    }
    exhausted = false;
  }

  /**
   * The values that are to be tried next, before the strategy is asked; trials by hand are beside.
   */
  private Optional<Values> queued() {
    List<Map<String, Value>> queue = plan.search().start().queue();
    int place = count() - byHand;
    if (place >= queue.size()) {
      return Optional.empty();
    }
    Map<String, Value> given = queue.get(place);
    RandomGenerator random = plan.scope().streams().proposal(count());
    return Optional.of(
        plan.search()
            .space()
            .choose(
                parameter ->
                    Optional.ofNullable(given.get(parameter.name()))
                        .orElseGet(() -> parameter.at(random.nextDouble()))));
  }

  private Optional<Values> propose(Study visible) {
    Optional<Values> values;
    try {
      values = plan.search().strategy().propose(visible, plan.scope().streams().proposal(count()));
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
    open.removeFirst();
    ended.append(trial);
  }

  /** Takes over a trial that ended in an earlier run; none is open. */
  void restore(Trial trial) {
    ended.append(trial);
    byHand += trial.byHand() ? 1 : 0;
  }

  /** The study with the trials that have ended. */
  Study study() {
    return StudySnapshot.of(plan, ended.view(), ended.byHand());
  }
}
