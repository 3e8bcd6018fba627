package io.cultivar.runner.checkpoint;

import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Trial;
import java.util.Optional;
import java.util.PriorityQueue;

/** The best complete trials of those seen, by one goal; of equals the earlier. Not thread-safe. */
public final class BestTrials {
  private final Goal goal;
  private final int most;

  /** The worst first. */
  private final PriorityQueue<Ranked> best = new PriorityQueue<>((a, b) -> compare(b, a));

  private record Ranked(int number, double value) {}

  /**
   * None seen yet.
   *
   * @param most how many are the best
   */
  public BestTrials(Goal goal, int most) {
    this.goal = goal;
    this.most = most;
  }

  /** Sees a trial that has ended; gives the one that is not, or no longer, among the best. */
  public Optional<Integer> add(Trial trial) {
    if (trial.state() != Trial.State.COMPLETE) {
      return Optional.of(trial.number());
    }
    best.add(new Ranked(trial.number(), trial.metrics().get(goal.metric())));
    return best.size() > most ? Optional.of(best.remove().number()) : Optional.empty();
  }

  /** Whether a trial is among the best. */
  public boolean contains(int trial) {
    return best.stream().anyMatch(ranked -> ranked.number() == trial);
  }

  /** Negative where the first is better. */
  private int compare(Ranked a, Ranked b) {
    if (goal.direction().better(a.value(), b.value())) {
      return -1;
    }
    return goal.direction().better(b.value(), a.value())
        ? 1
        : Integer.compare(a.number(), b.number());
  }
}
