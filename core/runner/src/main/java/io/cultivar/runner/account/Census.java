package io.cultivar.runner.account;

import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.study.Ranking;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The trials of a study, counted; of them it keeps the best only. Not thread-safe. */
final class Census {
  private final Comparator<Trial> order;
  private final Map<Trial.State, Integer> counts = new EnumMap<>(Trial.State.class);
  private final Map<String, Integer> failures = new LinkedHashMap<>();
  private Optional<Trial> best = Optional.empty();
  private int trials;

  Census(Goal goal) {
    this.order = Ranking.by(goal);
  }

  void add(Trial trial) {
    trials++;
    counts.merge(trial.state(), 1, Integer::sum);
    trial.failure().ifPresent(reason -> failures.merge(kind(reason), 1, Integer::sum));
    if (trial.state() == Trial.State.COMPLETE
        && (best.isEmpty() || order.compare(trial, best.get()) < 0)) {
      best = Optional.of(trial);
    }
  }

  /** What is left of a reason when its numbers are gone: they tell trials apart, not reasons. */
  private static String kind(String reason) {
    return reason.replaceAll("\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?", "N");
  }

  int trials() {
    return trials;
  }

  int count(Trial.State state) {
    return counts.getOrDefault(state, 0);
  }

  Optional<Trial> best() {
    return best;
  }

  /** The reason that most trials failed for, its numbers as N, and how many did. */
  Optional<Map.Entry<String, Integer>> commonestFailure() {
    return failures.entrySet().stream().max(Map.Entry.comparingByValue());
  }
}
