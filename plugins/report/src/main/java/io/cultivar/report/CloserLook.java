package io.cultivar.report;

import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyDescription;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Trial;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which trials are looked at more closely: their curves are written, too. */
final class CloserLook {
  /** How many of the best trials have the curves of all their repeats. */
  private static final int BEST = 20;

  private static final int METRICS = 4;
  private static final int REPEATS = 30;

  /** How many other trials have one curve. */
  private static final int OTHERS = 200;

  /** Trials so near to each other are read together. */
  private static final int NEAR = 8;

  /** A complete trial and its result. */
  private record Result(int trial, double value) {}

  private final Goal goal;
  private final TreeSet<Result> best;
  private final NumberColumn numbers = new NumberColumn();
  private int count;

  /** Nothing is chosen before trials are added. */
  CloserLook(StudyDescription description) {
    goal = description.goals().get(0);
    best = new TreeSet<>(this::order);
  }

  /** The best first; of equals the earlier. */
  private int order(Result one, Result other) {
    if (goal.direction().better(one.value, other.value)) {
      return -1;
    }
    return goal.direction().better(other.value, one.value)
        ? 1
        : Integer.compare(one.trial, other.trial);
  }

  /** Adds a trial to those that are chosen from, by number. */
  void add(Trial trial) {
    numbers.set(count++, trial.number());
    double value = trial.metrics().find(goal.metric()).orElse(Double.NaN);
    if (trial.state() == Trial.State.COMPLETE && !Double.isNaN(value)) {
      best.add(new Result(trial.number(), value));
      if (best.size() > BEST) {
        best.pollLast();
      }
    }
  }

  /**
   * The numbers of some trials, spread evenly over all. When trials are added those chosen stay,
   * until half of them make room for others.
   */
  private Set<Integer> spread() {
    int step = 1;
    while ((count - 1) / step >= OTHERS) {
      step *= 2;
    }
    Set<Integer> chosen = new HashSet<>();
    for (int row = 0; row < count; row += step) {
      chosen.add((int) numbers.get(row));
    }
    return chosen;
  }

  /** Writes the curves of a trial. */
  @FunctionalInterface
  interface Receiver {
    /** Writes them. */
    void accept(KeptTrial trial, CurveJson curves);
  }

  /**
   * Reads those that were chosen, with what they reported, by number. Others are read with them
   * only where they lie between near ones: a study can have very many trials, with many reports.
   */
  void read(StudyAccount study, Receiver receiver) throws IOException {
    Set<Integer> whole = best.stream().map(Result::trial).collect(Collectors.toSet());
    CurveJson all = new CurveJson(goal.metric(), METRICS, REPEATS);
    CurveJson one = new CurveJson(goal.metric(), 1, 1);
    Set<Integer> some = spread();
    TreeSet<Integer> chosen = new TreeSet<>(whole);
    chosen.addAll(some);
    while (!chosen.isEmpty()) {
      int from = chosen.pollFirst();
      int to = from;
      while (!chosen.isEmpty() && chosen.first() - to <= NEAR) {
        to = chosen.pollFirst();
      }
      study.read(
          Detail.REPORTS,
          from,
          to,
          trial -> {
            if (whole.contains(trial.number())) {
              receiver.accept(trial, all);
            } else if (some.contains(trial.number())) {
              receiver.accept(trial, one);
            }
          });
    }
  }
}
