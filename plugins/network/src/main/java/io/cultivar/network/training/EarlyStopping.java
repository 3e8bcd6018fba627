package io.cultivar.network.training;

import io.cultivar.api.component.Option;

/**
 * Ends training when a metric no longer gets better, and goes back to the weights of the best epoch
 * (Prechelt, 1998).
 *
 * @param metric which metric, such as {@code validation.loss}
 * @param patience how many epochs may pass without a better value
 * @param minDelta by how much a value must be better to count
 */
public record EarlyStopping(
    @Option("the metric that is watched") String metric,
    @Option("how many epochs may pass without a better value, at least 1") int patience,
    @Option("by how much a value must be better to count, at least 0") double minDelta) {
  /** Ten epochs without a smaller validation loss. */
  public EarlyStopping() {
    this("validation.loss", 10, 0);
  }

  /** Checks the ranges. */
  public EarlyStopping {
    if (patience < 1) {
      throw new IllegalArgumentException("patience must be >= 1, was " + patience);
    }
    if (!(minDelta >= 0)) {
      throw new IllegalArgumentException("min-delta must be >= 0, was " + minDelta);
    }
  }
}
