package io.cultivar.runner.study;

import io.cultivar.api.study.Measurement;

/** What came of one evaluation. */
sealed interface Outcome {
  /** It measured its metrics. */
  record Measured(Measurement metrics) implements Outcome {}

  /** It was ended early by the pruner, with the metrics that it reported last. */
  record Pruned(Measurement last) implements Outcome {}

  /** It failed. */
  record Failed(String reason) implements Outcome {}

  /** It was cancelled, and its result does not count. */
  record Cancelled() implements Outcome {}
}
