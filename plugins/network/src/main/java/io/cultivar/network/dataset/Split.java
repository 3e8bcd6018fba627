package io.cultivar.network.dataset;

import io.cultivar.api.component.Option;

/**
 * How samples are parted: at random by the study's seed, the same for all trials, and with the same
 * share of each class in each part.
 *
 * @param validation the share of all samples in the validation part
 * @param test the share of all samples in the test part
 * @param folds 0, or the number of folds of cross-validation: that many networks are trained, each
 *     validated on another fold, and metrics are their means; what fold 0 validated is called
 *     {@code validation.loss@0}, and so on
 */
public record Split(
    @Option("share of the validation part, at least 0 and below 1") double validation,
    @Option("share of the test part, at least 0 and below 1") double test,
    @Option("0, or how many folds of cross-validation, at least 2") int folds) {
  /** Nothing split off. */
  public Split() {
    this(0, 0, 0);
  }

  /** Checks the ranges. */
  public Split {
    requireShare("validation", validation);
    requireShare("test", test);
    if (!(validation + test < 1)) {
      throw new IllegalArgumentException(
          "validation and test must leave something to train on, together were "
              + (validation + test));
    }
    if (folds != 0 && folds < 2) {
      throw new IllegalArgumentException("folds must be 0 or >= 2, was " + folds);
    }
    if (folds > 0 && validation > 0) {
      throw new IllegalArgumentException(
          "validation and folds exclude each other: each fold is a validation part");
    }
  }

  /** Whether there is a part to validate on. */
  public boolean validates() {
    return validation > 0 || folds > 0;
  }

  private static void requireShare(String option, double share) {
    if (!(share >= 0 && share < 1)) {
      throw new IllegalArgumentException(option + " must be >= 0 and < 1, was " + share);
    }
  }
}
