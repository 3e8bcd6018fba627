package io.cultivar.api.study;

import io.cultivar.api.space.Values;
import java.util.List;
import java.util.Optional;

/** One choice of values and what came of it, as it stood at some moment. Immutable. */
public interface Trial {
  /** How far a trial is. */
  enum State {
    /** Proposed, and not yet counted as ended. */
    RUNNING,
    /** Ended with its metrics. */
    COMPLETE,
    /** Ended early because others were better at the same step. */
    PRUNED,
    /** Ended without metrics: it threw, diverged or took too long. */
    FAILED
  }

  /** Its number in the study, from 0. */
  int number();

  /** Its values. */
  Values values();

  /** How far it is. */
  State state();

  /** Its metrics, the mean over its repeats; of a pruned trial the last ones; else empty. */
  Measurement metrics();

  /** The metrics of each of its repeats; empty unless it is complete. */
  List<Measurement> repeats();

  /** What it reported, by repeat and step. */
  List<Report> reports();

  /** Why it failed, or empty where it did not. */
  Optional<String> failure();

  /** Whether a person chose its values, beside the strategy and its budget. */
  default boolean byHand() {
    return false;
  }
}
