package io.cultivar.runner.account;

import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.account.Candidate.Origin;
import io.cultivar.testkit.FakeTrial;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Candidates with given measurements. */
final class Candidates {
  static final String METRIC = "loss";

  private static final SearchSpace SPACE =
      SearchSpace.of(List.of(new IntParameter("x", 0, 1_000, Scale.LINEAR)));

  private Candidates() {}

  /** A trial's values. */
  static Values values(int trial) {
    return SPACE.choose(parameter -> parameter.nth(trial));
  }

  /** A trial of a study 'a' that measured so by its repeats. */
  static Candidate candidate(int trial, double... measured) {
    return candidate("a", false, trial, measured);
  }

  static Candidate candidate(String study, boolean fresh, int trial, double... measured) {
    List<Measurement> repeats =
        Arrays.stream(measured).mapToObj(value -> Measurement.of(METRIC, value)).toList();
    return Candidate.of(new Origin(study, trial, fresh), trial(trial, repeats), METRIC);
  }

  /** A trial that measured so by its folds, in one repeat. */
  static Candidate folded(int trial, double... folds) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put(METRIC, Arrays.stream(folds).average().orElseThrow());
    for (int i = 0; i < folds.length; i++) {
      metrics.put(METRIC + "@" + i, folds[i]);
    }
    List<Measurement> repeats = List.of(Measurement.of(metrics));
    return Candidate.of(new Origin("a", trial, false), trial(trial, repeats), METRIC);
  }

  private static Trial trial(int number, List<Measurement> repeats) {
    return new FakeTrial(
        number,
        values(number),
        Trial.State.COMPLETE,
        repeats.get(0),
        repeats,
        List.of(),
        Optional.empty(),
        false);
  }
}
