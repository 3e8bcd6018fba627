package io.cultivar.cli;

import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What there is to say of a study's trials, of which it keeps only the best. Not thread-safe. */
final class Tally {
  private final String name;
  private final List<Goal> goals;
  private final int rows;
  private final List<Trial> best = new ArrayList<>();
  private final Map<Trial.State, Integer> counts = new EnumMap<>(Trial.State.class);
  private final FailureGroups failures = new FailureGroups();
  private int trials;

  /**
   * Nothing seen yet.
   *
   * @param name the study's name
   * @param goals what it is after
   * @param rows how many of the best to keep
   */
  Tally(String name, List<Goal> goals, int rows) {
    this.name = name;
    this.goals = goals;
    this.rows = rows;
  }

  /** That of a study that was run. */
  static Tally of(Study study, int rows) {
    Tally tally = new Tally(study.name(), study.goals(), rows);
    study.trials().forEach(tally::add);
    return tally;
  }

  /** Sees a trial; they come by number. */
  void add(Trial trial) {
    trials++;
    counts.merge(trial.state(), 1, Integer::sum);
    trial.failure().ifPresent(reason -> failures.add(trial.number(), reason));
    if (trial.state() == Trial.State.COMPLETE) {
      int place = -1 - Collections.binarySearch(best, trial, byGoal(goals.get(0)));
      best.add(place, trial);
      if (best.size() > rows) {
        best.remove(rows);
      }
    }
  }

  /** The better first; of equals the earlier. */
  static Comparator<Trial> byGoal(Goal goal) {
    return (a, b) -> {
      double left = a.metrics().get(goal.metric());
      double right = b.metrics().get(goal.metric());
      return goal.direction().better(left, right)
          ? -1
          : goal.direction().better(right, left) ? 1 : Integer.compare(a.number(), b.number());
    };
  }

  String name() {
    return name;
  }

  List<Goal> goals() {
    return goals;
  }

  /** How many trials there are. */
  int trials() {
    return trials;
  }

  /** How many of them are in a state. */
  int count(Trial.State state) {
    return counts.getOrDefault(state, 0);
  }

  /** The best complete trials, the best first. */
  List<Trial> top() {
    return best;
  }

  /** The best complete trial. */
  Optional<Trial> best() {
    return best.stream().findFirst();
  }

  /** Why trials failed. */
  List<FailureGroups.Group> failures() {
    return failures.all();
  }
}
