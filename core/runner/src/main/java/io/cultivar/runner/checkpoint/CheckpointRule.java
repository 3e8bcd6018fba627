package io.cultivar.runner.checkpoint;

import io.cultivar.api.component.Option;
import java.time.Duration;

/**
 * When evaluations keep how far they are.
 *
 * @param every how long an evaluation runs from one checkpoint to the next, above 0
 * @param best of how many finished trials the last checkpoints stay, at least 0
 */
public record CheckpointRule(
    @Option("how long a training goes on from one checkpoint to the next, such as 30s")
        Duration every,
    @Option("the checkpoints of so many of the best finished trials are kept, at least 0")
        int best) {
  /** Every half minute; those of the best three stay. */
  public CheckpointRule() {
    this(Duration.ofSeconds(30), 3);
  }

  /** Checks the ranges. */
  public CheckpointRule {
    if (every.isNegative() || every.isZero()) {
      throw new IllegalArgumentException("every must be above 0, was " + every);
    }
    if (best < 0) {
      throw new IllegalArgumentException("best must be >= 0, was " + best);
    }
  }
}
