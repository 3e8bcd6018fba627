package io.cultivar.network.training;

import java.util.OptionalInt;

/**
 * How many samples make a step.
 *
 * @param samples at least 1, or empty for all of them
 */
public record BatchSize(OptionalInt samples) {
  /** Checks the range. */
  public BatchSize {
    if (samples.isPresent() && samples.getAsInt() < 1) {
      throw new IllegalArgumentException("batch must be >= 1 or full, was " + samples.getAsInt());
    }
  }

  /** A number of samples. */
  public static BatchSize of(int samples) {
    return new BatchSize(OptionalInt.of(samples));
  }

  /** Reads {@code full} or a whole number. */
  public static BatchSize parse(String text) {
    if (text.equals("full")) {
      return new BatchSize(OptionalInt.empty());
    }
    try {
      return of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "batch must be a whole number >= 1 or full, was '" + text + "'", e);
    }
  }

  /** How many samples make a step where there are so many in all. */
  public int among(int rows) {
    return Math.min(samples.orElse(rows), rows);
  }

  @Override
  public String toString() {
    return samples.isPresent() ? Integer.toString(samples.getAsInt()) : "full";
  }
}
