package io.cultivar.network.optimizer;

/** Checks of options that several optimizers share. */
final class Options {
  private Options() {}

  static void share(String option, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(option + " must be in [0, 1), was " + value);
    }
  }

  static void positive(String option, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(option + " must be > 0 and finite, was " + value);
    }
  }

  static void atLeastZero(String option, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(option + " must be >= 0 and finite, was " + value);
    }
  }
}
