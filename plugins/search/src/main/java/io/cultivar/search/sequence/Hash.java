package io.cultivar.search.sequence;

/**
 * Numbers that look random and follow from a key alone: the output function of SplitMix (Steele,
 * Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
 */
final class Hash {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private Hash() {}

  /** The number of a place, one of many that share a key. May itself be a key. */
  static long of(long key, long place) {
    long z = key + (place + 1) * GOLDEN_GAMMA;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A hash as a number at least 0 and below 1. */
  static double unit(long hash) {
    return (hash >>> 11) * 0x1p-53;
  }

  /** A hash as a whole number at least 0 and below a bound. */
  static int below(int bound, long hash) {
    return (int) (((hash >>> 32) * bound) >>> 32);
  }
}
