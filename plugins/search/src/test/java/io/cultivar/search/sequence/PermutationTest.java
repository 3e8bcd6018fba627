package io.cultivar.search.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationTest {
  private static List<Integer> order(int size, long key) {
    Permutation permutation = new Permutation(size, key);
    return IntStream.range(0, size).mapToObj(permutation::at).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 16, 17, 100, 4_096, 10_007})
  void holdsEachNumberOnce(int size) {
    assertThat(order(size, size)).containsExactlyInAnyOrderElementsOf(order(size, -1));
    assertThat(order(size, 5).stream().sorted().toList())
        .isEqualTo(IntStream.range(0, size).boxed().toList());
  }

  /** The limits are exceeded once in a thousand times, if all orders are equally likely. */
  @ParameterizedTest
  @CsvSource({"2, 2, 10.83", "3, 6, 20.52", "4, 24, 49.73", "5, 120, 173.6"})
  void hasAllOrdersEquallyOften(int size, int orders, double limit) {
    Map<List<Integer>, Integer> counts = new HashMap<>();
    double expected = 500;
    for (int key = 0; key < expected * orders; key++) {
      counts.merge(order(size, Hash.of(3, key)), 1, Integer::sum);
    }
    assertThat(counts).hasSize(orders);
    double chiSquare =
        counts.values().stream().mapToDouble(n -> (n - expected) * (n - expected)).sum() / expected;
    assertThat(chiSquare).isLessThan(limit);
  }

  /** Of two neighbours either may come first, at any distance. */
  @Test
  void leavesNoTraceOfTheOrderItBeganWith() {
    int size = 1000;
    double same = 0;
    for (int key = 0; key < 100; key++) {
      List<Integer> order = order(size, Hash.of(4, key));
      for (int i = 0; i < size; i++) {
        same += (order.get(i) - 499.5) * (i - 499.5);
      }
    }
    double variance = (size * (double) size - 1) / 12;
    // Of 100,000 pairs, a correlation beyond 3.3 standard deviations comes once in a thousand.
    assertThat(Math.abs(same / (100.0 * size * variance))).isLessThan(3.3 / Math.sqrt(100_000));
  }
}
