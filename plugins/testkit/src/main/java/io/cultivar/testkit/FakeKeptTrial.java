package io.cultivar.testkit;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A kept trial that is whatever a test says. */
public record FakeKeptTrial(
    Trial trial, Optional<String> worker, Optional<Instant> began, Optional<Instant> ended)
    implements KeptTrial {
  /** A trial that waits for somebody. */
  public static FakeKeptTrial waiting(Trial trial) {
    return new FakeKeptTrial(trial, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A trial that a worker ran from one moment to another. */
  public static FakeKeptTrial ran(Trial trial, String worker, Instant began, Instant ended) {
    return new FakeKeptTrial(trial, Optional.of(worker), Optional.of(began), Optional.of(ended));
  }

  @Override
  public int number() {
    return trial.number();
  }

  @Override
  public Values values() {
    return trial.values();
  }

  @Override
  public State state() {
    return trial.state();
  }

  @Override
  public Measurement metrics() {
    return trial.metrics();
  }

  @Override
  public List<Measurement> repeats() {
    return trial.repeats();
  }

  @Override
  public List<Report> reports() {
    return trial.reports();
  }

  @Override
  public Optional<String> failure() {
    return trial.failure();
  }

  @Override
  public boolean byHand() {
    return trial.byHand();
  }
}
