package io.cultivar.search.sequence;

/**
 * Halton's sequence: in each dimension the numbers mirrored in a prime base of its own. Digits are
 * permuted at random (Owen, "A randomized Halton algorithm in R", 2017), without which dimensions
 * of large bases rise together for long.
 *
 * @param dimensions how many coordinates a point has
 * @param seed what the permutations follow from
 */
public record HaltonSequence(int dimensions, long seed) {
  /** The point of a number from 0, each coordinate at least 0 and below 1. */
  public double[] point(int number) {
    int[] bases = Primes.first(dimensions);
    double[] point = new double[dimensions];
    for (int i = 0; i < dimensions; i++) {
      point[i] = RadicalInverse.scrambled(bases[i], number, Hash.of(seed, i));
    }
    return point;
  }
}
