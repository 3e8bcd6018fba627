package io.cultivar.network.picture;

import static io.cultivar.network.TestData.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.picture.Histogram;
import io.cultivar.api.picture.ScatterPlot;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgedNumbersTest {
  /** Two targets; of the second 10, 20 and 30, predicted 11, 20 and 26. */
  private static final Cases CASES =
      new Cases(
          new int[] {0, 1, 2},
          new float[] {0, 10, 0, 20, 0, 30},
          new float[] {0, 11, 0, 20, 0, 26});

  private static final JudgedNumbers SECOND = new JudgedNumbers(CASES, 1);

  @Test
  void showsWhatWasPredictedAgainstWhatIsTrue() {
    assertThat(SECOND.scatter("title", "y"))
        .isEqualTo(
            new ScatterPlot(
                "title",
                "true y",
                "predicted y",
                List.of(10.0, 20.0, 30.0),
                List.of(11.0, 20.0, 26.0)));
  }

  @Test
  void countsErrorsBetweenTheLeastAndTheGreatest() {
    assertThat(SECOND.errors("title")).isEqualTo(new Histogram("title", -4, 1, List.of(1, 0, 2)));
  }

  @Test
  void theLargestErrorComesFirst() {
    ShownColumns columns = new ShownColumns(List.of(numbers("x", 0.1f, 0.2f, 0.3f)));
    assertThat(SECOND.worst("title", columns).columns())
        .containsExactly("row", "true", "predicted", "error", "x");
    assertThat(SECOND.worst("title", columns).rows())
        .containsExactly(
            List.of("3", "30", "26", "-4", "0.3"),
            List.of("1", "10", "11", "1", "0.1"),
            List.of("2", "20", "20", "0", "0.2"));
  }

  @Test
  void twoThousandPointsAreChosenEvenly() {
    int count = 5_000;
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = i;
    }
    Cases cases = new Cases(IntStream.range(0, count).toArray(), numbers, numbers);
    ScatterPlot plot = new JudgedNumbers(cases, 0).scatter("title", "y");
    assertThat(plot.x()).hasSize(2_000).startsWith(0.0, 2.0, 5.0, 7.0, 10.0).endsWith(4_997.0);
    assertThat(plot.y()).isEqualTo(plot.x());
  }
}
