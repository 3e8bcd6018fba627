package io.cultivar.runner.store;

import io.cultivar.api.run.KeptTrial;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import io.cultivar.api.study.Trial;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A trial in memory. */
record MemoryTrial(
    Trial trial,
    List<Report> reports,
    Optional<String> worker,
    Optional<Instant> began,
    Optional<Instant> ended)
    implements KeptTrial {
  MemoryTrial(
      Trial trial, Optional<String> worker, Optional<Instant> began, Optional<Instant> ended) {
    this(trial, trial.reports(), worker, began, ended);
  }

  /** The same trial, and nothing of what it reported on its way. */
  static MemoryTrial withoutReports(KeptTrial kept) {
    return new MemoryTrial(kept, List.of(), kept.worker(), kept.began(), kept.ended());
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
  public Optional<String> failure() {
    return trial.failure();
  }

  @Override
  public boolean byHand() {
    return trial.byHand();
  }
}
