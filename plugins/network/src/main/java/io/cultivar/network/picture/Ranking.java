package io.cultivar.network.picture;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Finds the samples of which a network was most wrong. */
final class Ranking {
  private static final int SHOWN = 10;

  private Ranking() {}

  /**
   * The samples of the greatest loss, the worst first; of equal ones that of the earlier row.
   *
   * @param loss how bad a sample is, by its place among the cases
   */
  static List<Integer> worst(Cases cases, IntToDoubleFunction loss) {
    return IntStream.range(0, cases.count())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(i -> -loss.applyAsDouble(i))
                .thenComparing(i -> cases.rows()[i]))
        .limit(SHOWN)
        .toList();
  }
}
