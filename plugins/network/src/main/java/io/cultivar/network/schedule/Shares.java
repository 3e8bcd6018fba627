package io.cultivar.network.schedule;

/** Checks of options, and the progress of a run, that several schedules share. */
final class Shares {
  private Shares() {}

  /** How much of a run is done, from 0 to below 1. */
  static double done(long step, long steps) {
    return step / (double) steps;
  }

  static void fromZeroToOne(String option, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(option + " must be in [0, 1], was " + value);
    }
  }

  static void aboveZeroToOne(String option, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(option + " must be in (0, 1], was " + value);
    }
  }

  /** Half a period of the cosine: from at 0, to at 1. */
  static double cosine(double from, double to, double done) {
    return to + (from - to) * 0.5 * (1 + StrictMath.cos(Math.PI * done));
  }
}
