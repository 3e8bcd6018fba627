package io.cultivar.network.dataset;

/** What kind of target is learned. */
public enum Task {
  /** Numbers. */
  REGRESSION,
  /** One of two classes. */
  TWO_CLASS,
  /** One of several classes. */
  MANY_CLASS,
  /** For each of several labels, whether it applies. */
  MULTI_LABEL
}
