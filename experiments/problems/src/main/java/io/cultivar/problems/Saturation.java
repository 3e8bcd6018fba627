package io.cultivar.problems;

/** A loss that rises from a least value as something gets worse, and levels off. */
final class Saturation {
  private Saturation() {}

  /** The loss: {@code least} where nothing is wrong, {@code least + height} at the worst. */
  static double of(double least, double height, double wrong) {
    return least + height * (1 - StrictMath.exp(-wrong / height));
  }

  static double log2(double x) {
    return StrictMath.log(x) / StrictMath.log(2);
  }

  static double square(double x) {
    return x * x;
  }
}
