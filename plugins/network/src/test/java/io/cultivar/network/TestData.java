package io.cultivar.network;

import io.cultivar.api.data.Column;
import io.cultivar.api.data.DataSource;
import io.cultivar.api.data.NumberColumn;
import io.cultivar.api.data.Table;
import io.cultivar.api.data.TextColumn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A table in memory, or the message with which loading fails. */
public record TestData(Optional<Table> table, String failure) implements DataSource {
  @Override
  public Table load() throws IOException {
    return table.orElseThrow(() -> new IOException(failure));
  }

  /** A source of a table. */
  public static TestData of(List<Column> inputs, List<Column> targets) {
    return new TestData(Optional.of(new Table(inputs, targets)), "");
  }

  /** A source that cannot be read. */
  public static TestData broken(String message) {
    return new TestData(Optional.empty(), message);
  }

  /** Exclusive or, a truth table. */
  public static TestData xor() {
    return of(
        List.of(numbers("a", 0, 0, 1, 1), numbers("b", 0, 1, 0, 1)),
        List.of(numbers("y", 0, 1, 1, 0)));
  }

  /** Points of the plane in three classes, one of each three rows in each. */
  public static TestData threeClasses(int rows) {
    SplittableRandom random = new SplittableRandom(7);
    float[] x = new float[rows];
    float[] y = new float[rows];
    int[] codes = new int[rows];
    for (int i = 0; i < rows; i++) {
      codes[i] = i % 3;
      x[i] = (float) (random.nextDouble(-1, 1) + 3 * codes[i]);
      y[i] = (float) (random.nextDouble(-1, 1) - 2 * (codes[i] % 2));
    }
    return of(
        List.of(numbers("x", x), numbers("y", y)),
        List.of(new TextColumn("class", codes, List.of("a", "b", "c"))));
  }

  /** A line with noise: y = 3x + 100. */
  public static TestData line(int rows) {
    SplittableRandom random = new SplittableRandom(3);
    float[] x = new float[rows];
    float[] y = new float[rows];
    for (int i = 0; i < rows; i++) {
      x[i] = (float) random.nextDouble(-5, 5);
      y[i] = (float) (3 * x[i] + 100 + random.nextDouble(-0.5, 0.5));
    }
    return of(List.of(numbers("x", x)), List.of(numbers("y", y)));
  }

  /** A column of numbers. */
  public static NumberColumn numbers(String name, float... values) {
    return new NumberColumn(name, values);
  }

  /** A column of text; an empty text is missing. */
  public static TextColumn text(String name, String... values) {
    List<String> categories =
        new ArrayList<>(List.of(values))
            .stream().distinct().filter(v -> !v.isEmpty()).sorted().toList();
    int[] codes = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      codes[i] = categories.indexOf(values[i]);
    }
    return new TextColumn(name, codes, categories);
  }
}
