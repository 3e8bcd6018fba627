package io.cultivar.api.space;

/** How the numbers of a range are spread. */
public enum Scale {
  /** Equal differences count the same. */
  LINEAR,
  /** Equal ratios count the same; for ranges above 0. */
  LOG;

  /** The place of a number on this scale, by the logarithm where it is one. */
  double forward(double number) {
    return this == LOG ? StrictMath.log(number) : number;
  }

  /** The number at a place on this scale. */
  double back(double place) {
    return this == LOG ? StrictMath.exp(place) : place;
  }
}
