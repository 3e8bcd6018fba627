package io.cultivar.search.sequence;

/**
 * Sobol's sequence in the order of Gray's code (Antonov and Saleev, 1979): any 2^k points from a
 * multiple of 2^k on have one in each of the 2^k equal intervals of each dimension, and are spread
 * evenly in several dimensions together.
 *
 * <p>It is scrambled as a tree (Owen, "Randomly permuted (t,m,s)-nets and (t,s)-sequences", 1995):
 * each interval, half of an interval, and so on swaps its halves or not, by chance. That keeps how
 * evenly points are spread and makes each uniformly distributed.
 *
 * @param dimensions how many coordinates a point has, at most {@value #MOST_DIMENSIONS}
 * @param seed what the scrambling follows from
 */
public record SobolSequence(int dimensions, long seed) {
  /** As many as the table of direction numbers has. */
  public static final int MOST_DIMENSIONS = 256;

  /** Bits of a coordinate: a double holds every multiple of 2^-53 up to 1. */
  private static final int BITS = 53;

  /** Checks the number of dimensions. */
  public SobolSequence {
    if (dimensions > MOST_DIMENSIONS) {
      throw new IllegalArgumentException(
          "dimensions must be <= " + MOST_DIMENSIONS + ", was " + dimensions);
    }
  }

  /** The point of a number from 0, each coordinate at least 0 and below 1. */
  public double[] point(int number) {
    double[] point = new double[dimensions];
    for (int i = 0; i < dimensions; i++) {
      point[i] = scrambled(bits(i, number), Hash.of(seed, i)) * 0x1p-53;
    }
    return point;
  }

  /** A coordinate before scrambling, as a multiple of 2^-53. */
  static long bits(int dimension, int number) {
    long bits = 0;
    for (int gray = number ^ (number >>> 1); gray != 0; gray &= gray - 1) {
      int bit = Integer.numberOfTrailingZeros(gray);
      bits ^= DirectionNumbers.get(dimension, bit) << (BITS - 1 - bit);
    }
    return bits;
  }

  /** Swaps the halves of each interval that holds the coordinate, or not. */
  private static long scrambled(long bits, long key) {
    long scrambled = 0;
    // An interval as a number: a leading 1, then the bits that all in it begin with.
    long interval = 1;
    for (int place = BITS - 1; place >= 0; place--) {
      long half = bits >>> place & 1;
      long swap = Hash.of(key, interval) >>> 63;
      scrambled = scrambled << 1 | (half ^ swap);
      interval = interval << 1 | half;
    }
    return scrambled;
  }
}
