package io.cultivar.network.initializer;

/** Checks of options that several initializers share. */
final class Checks {
  private Checks() {}

  static void finite(String option, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(option + " must be finite, was " + value);
    }
  }

  static void finiteAndAtLeastZero(String option, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(option + " must be >= 0 and finite, was " + value);
    }
  }
}
