package io.cultivar.network.dataset;

/** How number columns of the inputs are scaled, by figures of the training part alone. */
public enum Scaling {
  /** To mean 0 and standard deviation 1. */
  STANDARD,
  /** To 0 for the smallest and 1 for the largest. */
  MIN_MAX,
  /** Not at all. */
  NONE
}
