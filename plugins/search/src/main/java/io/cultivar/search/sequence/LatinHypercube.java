package io.cultivar.search.sequence;

/**
 * Latin hypercubes, one after another (McKay, Beckman and Conover, "A comparison of three methods
 * for selecting values of input variables in the analysis of output from a computer code", 1979):
 * every dimension is cut into as many strata as there are points, and each holds one of them, at a
 * random place; which, is shuffled in each dimension by itself.
 *
 * @param dimensions how many coordinates a point has
 * @param size how many points a hypercube has, at least 1
 * @param seed what the shuffles and places follow from
 */
public record LatinHypercube(int dimensions, int size, long seed) {
  /** No round of a shuffle has this number. */
  private static final long PLACES = -1;

  /** The point of a number from 0, each coordinate from 0 to 1. */
  public double[] point(int number) {
    long cube = Hash.of(seed, number / size);
    double[] point = new double[dimensions];
    for (int i = 0; i < dimensions; i++) {
      long key = Hash.of(cube, i);
      int stratum = new Permutation(size, key).at(number % size);
      double within = Hash.unit(Hash.of(Hash.of(key, PLACES), stratum));
      point[i] = (stratum + within) / size;
    }
    return point;
  }
}
