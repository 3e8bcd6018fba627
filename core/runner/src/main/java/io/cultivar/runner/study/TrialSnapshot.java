package io.cultivar.runner.study;

import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.util.List;
import java.util.Optional;

/** A trial as it stood at some moment. */
record TrialSnapshot(
    int number,
    Values values,
    State state,
    Measurement metrics,
    List<Measurement> repeats,
    List<Report> reports,
    Optional<String> failure,
    boolean byHand)
    implements Trial {
  static TrialSnapshot running(int number, Values values, List<Report> reports) {
    return running(number, values, reports, false);
  }

  static TrialSnapshot running(int number, Values values, List<Report> reports, boolean byHand) {
    return new TrialSnapshot(
        number,
        values,
        State.RUNNING,
        Measurement.EMPTY,
        List.of(),
        reports,
        Optional.empty(),
        byHand);
  }

  /** A trial as it is kept, without what belongs to its keeping. */
  static TrialSnapshot of(Trial trial) {
    return new TrialSnapshot(
        trial.number(),
        trial.values(),
        trial.state(),
        trial.metrics(),
        trial.repeats(),
        trial.reports(),
        trial.failure(),
        trial.byHand());
  }

  static TrialSnapshot complete(
      int number, Values values, Measurement mean, List<Measurement> all) {
    return new TrialSnapshot(
        number, values, State.COMPLETE, mean, all, List.of(), Optional.empty(), false);
  }

  static TrialSnapshot pruned(int number, Values values, Measurement last) {
    return new TrialSnapshot(
        number, values, State.PRUNED, last, List.of(), List.of(), Optional.empty(), false);
  }

  static TrialSnapshot failed(int number, Values values, String reason) {
    return new TrialSnapshot(
        number,
        values,
        State.FAILED,
        Measurement.EMPTY,
        List.of(),
        List.of(),
        Optional.of(reason),
        false);
  }

  TrialSnapshot with(List<Report> all) {
    return new TrialSnapshot(
        number, values, state, metrics, repeats, List.copyOf(all), failure, byHand);
  }

  /** The same trial, its values chosen by a person or not. */
  TrialSnapshot byHand(boolean chosen) {
    return new TrialSnapshot(number, values, state, metrics, repeats, reports, failure, chosen);
  }
}
