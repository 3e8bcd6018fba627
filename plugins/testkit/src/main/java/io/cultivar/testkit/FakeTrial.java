package io.cultivar.testkit;

import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.util.List;
import java.util.Optional;

/** A trial that is whatever a test says. */
public record FakeTrial(
    int number,
    Values values,
    State state,
    Measurement metrics,
    List<Measurement> repeats,
    List<Report> reports,
    Optional<String> failure,
    boolean byHand)
    implements Trial {
  /** A trial that runs, without reports. */
  public static FakeTrial running(int number, Values values) {
    return new FakeTrial(
        number,
        values,
        State.RUNNING,
        Measurement.EMPTY,
        List.of(),
        List.of(),
        Optional.empty(),
        false);
  }

  /** A trial that has ended with its metrics. */
  public static FakeTrial complete(int number, Values values, Measurement metrics) {
    return new FakeTrial(
        number,
        values,
        State.COMPLETE,
        metrics,
        List.of(metrics),
        List.of(),
        Optional.empty(),
        false);
  }

  /** A trial that failed. */
  public static FakeTrial failed(int number, Values values, String reason) {
    return new FakeTrial(
        number,
        values,
        State.FAILED,
        Measurement.EMPTY,
        List.of(),
        List.of(),
        Optional.of(reason),
        false);
  }

  /** A trial that ended early with its last metrics. */
  public static FakeTrial pruned(int number, Values values, Measurement metrics) {
    return new FakeTrial(
        number, values, State.PRUNED, metrics, List.of(), List.of(), Optional.empty(), false);
  }

  /** The same trial before it ended, without reports. */
  public FakeTrial stillRunning() {
    FakeTrial running = running(number, values);
    return byHand ? running.chosenByHand() : running;
  }

  /** The same trial with what it reported. */
  public FakeTrial with(List<Report> reported) {
    return new FakeTrial(
        number, values, state, metrics, repeats, List.copyOf(reported), failure, byHand);
  }

  /** The same trial, its values chosen by a person. */
  public FakeTrial chosenByHand() {
    return new FakeTrial(number, values, state, metrics, repeats, reports, failure, true);
  }
}
