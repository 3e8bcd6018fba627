package io.cultivar.network.dataset;

import io.cultivar.api.component.Option;

/**
 * How inputs are prepared. Text columns always become one number for each category, 1 for the one
 * that it is and 0 for the others.
 *
 * @param scaling how number columns are scaled
 * @param missing what is done about missing values
 */
public record Inputs(
    @Option("how number columns are scaled, by the training part") Scaling scaling,
    @Option("what is done about missing values") MissingValues missing) {
  /** Standard scaling; missing values are an error. */
  public Inputs() {
    this(Scaling.STANDARD, MissingValues.ERROR);
  }
}
