package io.cultivar.search.sequence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The direction numbers of Sobol's sequence, by the table and the recurrence of Joe and Kuo
 * ("Constructing Sobol sequences with better two-dimensional projections", 2008).
 */
final class DirectionNumbers {
  /** As many as point numbers have bits. */
  static final int COUNT = Integer.SIZE - 1;

  private static final String TABLE = "new-joe-kuo-6.256.txt";
  private static final List<long[]> BY_DIMENSION = read();

  private DirectionNumbers() {}

  /** How many dimensions there are. */
  static int dimensions() {
    return BY_DIMENSION.size();
  }

  /** The number of a dimension and a bit, both from 0: odd, and no longer than bit + 1 bits. */
  static long get(int dimension, int bit) {
    return BY_DIMENSION.get(dimension)[bit];
  }

  private static List<long[]> read() {
    // The first dimension has no polynomial and no line: all its numbers are 1.
    long[] first = new long[COUNT];
    Arrays.fill(first, 1);
    try (BufferedReader table =
        new BufferedReader(
            new InputStreamReader(
                DirectionNumbers.class.getResourceAsStream(TABLE), StandardCharsets.US_ASCII))) {
      Stream<long[]> others =
          table.lines().filter(line -> !line.startsWith("#")).map(DirectionNumbers::continued);
      return Stream.concat(Stream.of(first), others).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers that a line of the table begins. */
  private static long[] continued(String line) {
    long[] fields = Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
    int degree = (int) fields[1];
    long polynomial = fields[2];
    long[] m = new long[COUNT];
    System.arraycopy(fields, 3, m, 0, degree);
    for (int k = degree; k < COUNT; k++) {
      m[k] = m[k - degree] ^ (m[k - degree] << degree);
      for (int i = 1; i < degree; i++) {
        boolean has = (polynomial >>> (degree - 1 - i) & 1) == 1;
        m[k] ^= has ? m[k - i] << i : 0;
      }
    }
    return m;
  }
}
