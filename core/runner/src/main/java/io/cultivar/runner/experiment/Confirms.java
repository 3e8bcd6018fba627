package io.cultivar.runner.experiment;

import io.cultivar.api.component.Option;

/**
 * Says that the trials of an experiment are the best of a study.
 *
 * @param study the study
 * @param fromRepeat the number that the first repeat has for random numbers, from 0: that behind
 *     the last which the study used
 */
public record Confirms(
    @Option("the study's name") String study,
    @Option("the number of the first repeat") int fromRepeat) {
  /** The study must be given. */
  public Confirms() {
    this(null, 0);
  }

  /** Checks the number. */
  public Confirms {
    if (fromRepeat < 0) {
      throw new IllegalArgumentException("from-repeat must be >= 0, was " + fromRepeat);
    }
  }
}
