package io.cultivar.api.study;

import java.util.Objects;

/**
 * What a study is after.
 *
 * @param metric the name of a metric, such as {@code validation.accuracy}
 * @param direction which values are better
 */
public record Goal(String metric, Direction direction) {
  /** Checks that nothing is null. */
  public Goal {
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(direction, "direction");
  }
}
