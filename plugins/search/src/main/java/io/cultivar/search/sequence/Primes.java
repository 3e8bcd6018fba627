package io.cultivar.search.sequence;

import java.util.BitSet;

/** Prime numbers, the bases of a Halton sequence. */
public final class Primes {
  private Primes() {}

  /** The first primes in their order, by the sieve of Eratosthenes. */
  public static int[] first(int count) {
    int limit = atLeast(count);
    int[] primes = new int[count];
    BitSet composite = new BitSet(limit + 1);
    int candidate = 1;
    for (int i = 0; i < count; i++) {
      candidate = composite.nextClearBit(candidate + 1);
      primes[i] = candidate;
      for (long multiple = (long) candidate * candidate; multiple <= limit; multiple += candidate) {
        composite.set((int) multiple);
      }
    }
    return primes;
  }

  /** A number that the prime of a place, from 1, does not exceed (Rosser, 1941). */
  private static int atLeast(int place) {
    double log = StrictMath.log(place);
    return place < 6 ? 11 : (int) Math.ceil(place * (log + StrictMath.log(log)));
  }
}
