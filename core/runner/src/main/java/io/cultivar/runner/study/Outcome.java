package io.cultivar.runner.study;

import io.cultivar.api.study.Measurement;
import io.cultivar.runner.problem.Keepable;
import java.time.Duration;
import java.util.Locale;

/** What came of one evaluation. */
sealed interface Outcome {
  /** It measured its metrics. */
  record Measured(Measurement metrics) implements Outcome {}

  /** It was ended early by the pruner, with the metrics that it reported last. */
  record Pruned(Measurement last) implements Outcome {}

  /** It failed. */
  record Failed(String reason) implements Outcome {
    public Failed {
      // It comes from anywhere, and every store must be able to keep it.
      reason = Keepable.made(reason);
    }
  }

  /** It was cancelled, and its result does not count. */
  record Cancelled() implements Outcome {}

  /** What comes of an evaluation that takes longer than it may. */
  static Outcome late(Duration limit) {
    String text = limit.toString().substring(2).toLowerCase(Locale.ROOT);
    return new Failed("took longer than " + text);
  }
}
