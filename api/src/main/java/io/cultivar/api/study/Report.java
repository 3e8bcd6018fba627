package io.cultivar.api.study;

import java.util.Objects;

/**
 * What a trial reported on its way.
 *
 * @param repeat which repeat of the trial, from 0
 * @param step how far it was, such as the epoch
 * @param metrics the metrics at that step
 */
public record Report(int repeat, long step, Measurement metrics) {
  /** Checks that nothing is null. */
  public Report {
    Objects.requireNonNull(metrics, "metrics");
  }
}
