package io.cultivar.api.report;

import java.util.Optional;
import java.util.OptionalDouble;

/** How one of the best trials of a study stands against the best. */
public interface Standing {
  /** What can be said of it. */
  enum Verdict {
    /** It has the best mean. */
    BEST,
    /** It cannot be told from the best. */
    TIE,
    /** It is worse than the best, by more than chance. */
    WORSE,
    /** It was measured too few times to tell. */
    UNKNOWN
  }

  /** The number of the trial in the study. */
  int trial();

  /** How often it was measured: its repeats, times its folds. */
  int measured();

  /** The mean of the first goal; without an interval to speak of where it was measured once. */
  Estimate mean();

  /**
   * How much worse than the best it is, from 0; empty for the best, or where nothing can be said.
   */
  Optional<Estimate> behind();

  /** The p-value of the difference, corrected for how many were compared; empty likewise. */
  OptionalDouble p();

  /** What follows. */
  Verdict verdict();
}
