package io.cultivar.problems;

/**
 * Normal random numbers that are fixed by a seed and a trial, the same in any language: SplitMix64
 * (Steele, Lea and Flood, 2014), then the method of Box and Muller (1958).
 */
final class Noise {
  private Noise() {}

  /** A number from a normal distribution of mean 0 and deviation 1. */
  static double gauss(long seed, int trial) {
    long key = seed * 1000003 + 2L * trial;
    return Math.sqrt(-2 * StrictMath.log(uniform(key)))
        * StrictMath.cos(2 * Math.PI * uniform(key + 1));
  }

  /** A number between 0 and 1, both excluded. */
  static double uniform(long key) {
    return ((splitMix64(key) >>> 11) + 0.5) * 0x1p-53;
  }

  private static long splitMix64(long key) {
    long z = key + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
