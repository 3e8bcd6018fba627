package io.cultivar.search.sequence;

/**
 * A random order of the numbers below a size, of which any place is known without the others, by
 * the swap-or-not shuffle (Hoang, Morris and Rogaway, "An enciphering scheme based on a card
 * shuffle", 2012): each round pairs the numbers up and tosses a coin for each pair.
 *
 * @param size how many numbers, at least 1
 * @param key what the order follows from
 */
record Permutation(int size, long key) {
  /** Of two numbers a round offers their swap half the time: with 16, one key in 65,536 never. */
  private static final int ROUNDS_PER_BIT = 16;

  /** The number at a place. */
  int at(int place) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
    int number = place;
    for (int round = 0; round < ROUNDS_PER_BIT * bits; round++) {
      long roundKey = Hash.of(key, round);
      int partner = Hash.below(size, roundKey) - number;
      partner += partner < 0 ? size : 0;
      // Both of a pair ask about the larger, and so agree.
      if (Hash.of(roundKey, Math.max(number, partner)) < 0) {
        number = partner;
      }
    }
    return number;
  }
}
