package io.cultivar.report.chart;

import io.cultivar.api.report.Standing;
import io.cultivar.api.report.StudyAccount;
import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.run.StudyJournal.Detail;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Trial;
import io.cultivar.api.study.Trial.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A study's trials, and the order that its first goal gives them. Immutable. */
final class Results {
  private final StudyAccount account;
  private final List<KeptTrial> trials;
  private final List<KeptTrial> ranking;

  private Results(StudyAccount account, List<KeptTrial> trials) {
    this.account = account;
    this.trials = List.copyOf(trials);
    this.ranking =
        trials.stream()
            .filter(trial -> trial.state() == State.COMPLETE && Double.isFinite(goal(trial)))
            .sorted(better(goals().get(0)))
            .toList();
  }

  /** Reads the trials of a study, without what they reported. */
  static Results of(StudyAccount account) throws IOException {
    List<KeptTrial> trials = new ArrayList<>();
    account.read(Detail.RESULTS, trials::add);
    return new Results(account, trials);
  }

  /** Puts better trials first; those that are alike keep their order. */
  private static Comparator<Trial> better(Goal goal) {
    return (one, other) -> {
      double a = measured(one, goal);
      double b = measured(other, goal);
      return goal.direction().better(a, b) ? -1 : goal.direction().better(b, a) ? 1 : 0;
    };
  }

  /** All else that is known of the study. */
  StudyAccount account() {
    return account;
  }

  /** Its name. */
  String name() {
    return account.description().name();
  }

  /** What it is after, the most important first. */
  List<Goal> goals() {
    return account.description().goals();
  }

  /** All trials by number. */
  List<KeptTrial> trials() {
    return trials;
  }

  /** The complete trials, the best first. */
  List<KeptTrial> ranking() {
    return ranking;
  }

  /** The trials of a state. */
  List<KeptTrial> in(State state) {
    return trials.stream().filter(trial -> trial.state() == state).toList();
  }

  /** What a trial measured for the first goal, or NaN. */
  double goal(Trial trial) {
    return measured(trial, goals().get(0));
  }

  /** What a trial measured for a goal, or NaN. */
  static double measured(Trial trial, Goal goal) {
    return trial.metrics().find(goal.metric()).orElse(Double.NaN);
  }

  /** The complete trials, those first that were told apart with more care. */
  List<KeptTrial> foremost() {
    Map<Integer, KeptTrial> byNumber = new LinkedHashMap<>();
    ranking.forEach(trial -> byNumber.put(trial.number(), trial));
    List<KeptTrial> first = new ArrayList<>();
    for (Standing standing : account.standings()) {
      KeptTrial trial = byNumber.remove(standing.trial());
      if (trial != null) {
        first.add(trial);
      }
    }
    first.addAll(byNumber.values());
    return first;
  }

  /** The parameters that complete trials use. */
  List<Parameter> used() {
    return account.space().parameters().stream()
        .filter(
            parameter ->
                ranking.stream().anyMatch(t -> t.values().find(parameter.name()).isPresent()))
        .toList();
  }
}
