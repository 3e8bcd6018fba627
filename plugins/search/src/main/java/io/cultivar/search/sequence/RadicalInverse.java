package io.cultivar.search.sequence;

import java.math.BigInteger;

/** The digits of a number in a prime base, mirrored at the point: van der Corput's sequence. */
public final class RadicalInverse {
  private RadicalInverse() {}

  /**
   * The mirrored number, at least 0 and below 1.
   *
   * @param number from 0
   * @param dimension from 0; its base is the prime of this place
   */
  public static double of(long number, int dimension) {
    long base = prime(dimension);
    double inverse = 1.0 / base;
    double result = 0;
    double factor = inverse;
    for (long rest = number; rest > 0; rest /= base) {
      result += rest % base * factor;
      factor *= inverse;
    }
    return result;
  }

  /** The prime of a place, 2 being that of 0. */
  static int prime(int place) {
    BigInteger prime = BigInteger.TWO;
    for (int i = 0; i < place; i++) {
      prime = prime.nextProbablePrime();
    }
    return prime.intValueExact();
  }
}
