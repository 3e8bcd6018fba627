package io.cultivar.search.sequence;

/** The digits of a number in some base, mirrored at the point: van der Corput's sequence. */
public final class RadicalInverse {
  /** Digits that count for less than this are lost in a number near 1. */
  private static final double PRECISION = 0x1p-53;

  private RadicalInverse() {}

  /**
   * The mirrored number, at least 0 and below 1.
   *
   * @param base at least 2
   * @param number from 0
   */
  public static double inBase(int base, long number) {
    double inverse = 1.0 / base;
    double result = 0;
    double factor = inverse;
    for (long rest = number; rest > 0; rest /= base) {
      result += rest % base * factor;
      factor *= inverse;
    }
    return result;
  }

  /**
   * The mirrored number with its digits permuted, those of each place in an order of their own; the
   * zeros that follow the number's last digit too.
   *
   * @param key what the orders follow from
   */
  static double scrambled(int base, long number, long key) {
    double inverse = 1.0 / base;
    double result = 0;
    double factor = inverse;
    long rest = number;
    for (int place = 0; factor >= PRECISION; place++) {
      int digit = new Permutation(base, Hash.of(key, place)).at((int) (rest % base));
      result += digit * factor;
      factor *= inverse;
      rest /= base;
    }
    return Math.min(result, 1 - PRECISION);
  }
}
