package io.cultivar.runner.study;

import io.cultivar.api.study.Measurement;
import io.cultivar.runner.problem.Keepable;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** What came of one evaluation. */
sealed interface Outcome {
  /** Why a trial failed that somebody ended before it reported anything. */
  String STOPPED = "stopped by hand";

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

  /** What comes of an evaluation that throws. */
  static Outcome failed(Throwable thrown) {
    return new Failed(reason(thrown));
  }

  /** The message alone where it is meant for people, else with the kind of failure. */
  static String reason(Throwable thrown) {
    String kind = thrown.getClass().getSimpleName();
    boolean plain =
        thrown instanceof IllegalArgumentException
            || thrown instanceof IllegalStateException
            || thrown instanceof IOException
            || thrown.getClass() == Exception.class;
    String message;
    try {
      message = thrown.getMessage();
    } catch (RuntimeException alsoBroken) {
      // An exception of a plugin may fail to describe itself; the trial must end all the same.
      return kind;
    }
    return message == null || message.isBlank() ? kind : plain ? message : kind + ": " + message;
  }

  /** What comes of an evaluation that takes longer than it may. */
  static Outcome late(Duration limit) {
    String text = limit.toString().substring(2).toLowerCase(Locale.ROOT);
    return new Failed("took longer than " + text);
  }
}
