package io.cultivar.network.dataset;

/** What is done about missing inputs. */
public enum MissingValues {
  /** They are an error. */
  ERROR,
  /** The mean of numbers and the most frequent text of the training part take their place. */
  IMPUTE
}
