package io.cultivar.network.dataset;

/** How targets are scaled, by figures of the training part alone. Metrics see them unscaled. */
public enum TargetScaling {
  /**
   * What fits: for a loss that compares numbers, into the output activation's range where it has
   * bounds, else to mean 0 and standard deviation 1; for other losses not at all.
   */
  AUTO,
  /** Numbers to mean 0 and standard deviation 1; classes to 0 and 1. */
  STANDARD,
  /** Into the output activation's range, or from 0 to 1 where it has no bounds. */
  MIN_MAX,
  /** Not at all. */
  NONE
}
