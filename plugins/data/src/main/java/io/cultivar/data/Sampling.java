package io.cultivar.data;

import io.cultivar.api.data.Column;
import io.cultivar.api.data.NumberColumn;
import io.cultivar.api.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random numbers for synthetic data, the same on every JVM: only the raw bits come from the JDK,
 * whose sequence its specification fixes.
 */
final class Sampling {
  /** How many numbers a table may have; more would fill the memory before anything is said. */
  private static final long MOST_NUMBERS = 50_000_000;

  private final SplittableRandom random;

  Sampling(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Checks that a table of so many rows and columns can be made. */
  static void checkSize(long rows, long columns) {
    if (rows * columns > MOST_NUMBERS) {
      throw new IllegalArgumentException(
          "samples × inputs must be <= " + MOST_NUMBERS + ", was " + rows * columns);
    }
  }

  /** From 0 to below 1, uniformly. */
  double uniform() {
    return (random.nextLong() >>> 11) * 0x1p-53;
  }

  /** From one number to another, uniformly. */
  double uniform(double low, double high) {
    return low + uniform() * (high - low);
  }

  /** From the normal distribution (Box and Muller, 1958). */
  double gaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * Math.PI * uniform());
  }

  /** A table of input columns, named a, b, … or x1, x2, …, and one target column y. */
  static Table table(float[][] inputs, float[] target) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < inputs.length; i++) {
      String name = inputs.length <= 26 ? String.valueOf((char) ('a' + i)) : "x" + (i + 1);
      columns.add(new NumberColumn(name, inputs[i]));
    }
    return new Table(columns, List.of(new NumberColumn("target", target)));
  }
}
