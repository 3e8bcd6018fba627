package io.cultivar.network.picture;

import static io.cultivar.network.TestData.numbers;
import static io.cultivar.network.TestData.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.data.Column;
import io.cultivar.api.picture.ConfusionMatrix;
import io.cultivar.api.picture.WorstCases;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgedClassesTest {
  private static final List<String> ABC = List.of("a", "b", "c");

  /** Rows 4, 1, 9 and 2 of a table, of classes a, b, c, a. */
  private static final Cases CASES =
      new Cases(
          new int[] {4, 1, 9, 2},
          new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0},
          new float[] {
            0.7f, 0.2f, 0.1f, 0.5f, 0.25f, 0.25f, 0.2f, 0.2f, 0.6f, 0.125f, 0.125f, 0.75f
          });

  private static final ShownColumns COLUMNS =
      new ShownColumns(
          List.of(
              numbers("x", 0, 1.5f, -2, 3, 1e-8f, 5, 6, 7, 8, 16777216),
              text("color", "red", "blue", "", "red", "red", "red", "red", "red", "red", "red")));

  @Test
  void countsHowOftenEachClassWasTakenForEach() {
    assertThat(JudgedClasses.of(ABC, CASES).confusion("title"))
        .isEqualTo(
            new ConfusionMatrix(
                "title", ABC, List.of(List.of(1, 0, 1), List.of(1, 0, 0), List.of(0, 0, 1))));
  }

  @Test
  void theLeastProbableComesFirstWithItsInputsAsInTheFile() {
    assertThat(JudgedClasses.of(ABC, CASES).worst("title", "probability", COLUMNS))
        .isEqualTo(
            new WorstCases(
                "title",
                List.of("row", "true class", "predicted class", "probability", "x", "color"),
                List.of(
                    List.of("3", "a", "c", "0.125", "-2", ""),
                    List.of("2", "b", "a", "0.25", "1.5", "blue"),
                    List.of("10", "c", "c", "0.6", "16777216", "red"),
                    List.of("5", "a", "a", "0.7", "1E-8", "red"))));
  }

  @Test
  void aSingleOutputTellsTheSecondOfTwoClasses() {
    Cases cases =
        new Cases(new int[] {0, 1, 2}, new float[] {0, 1, 1}, new float[] {0.5f, 0.5f, 0.25f});
    JudgedClasses judged = JudgedClasses.of(List.of("no", "yes"), cases);
    assertThat(judged.confusion("title").counts()).containsExactly(List.of(0, 1), List.of(1, 1));
    assertThat(judged.worst("title", "probability", new ShownColumns(List.of())).rows())
        .containsExactly(
            List.of("3", "yes", "no", "0.25"),
            List.of("1", "no", "yes", "0.5"),
            List.of("2", "yes", "yes", "0.5"));
  }

  @Test
  void eachOfSeveralLabelsIsJudgedByItself() {
    Cases cases =
        new Cases(new int[] {0, 1}, new float[] {0, 1, 1, 1}, new float[] {0.1f, 0.2f, 0.3f, 0.8f});
    assertThat(JudgedClasses.ofLabel(List.of("0", "1"), cases, 1).confusion("title").counts())
        .containsExactly(List.of(0, 0), List.of(1, 1));
  }

  @Test
  void showsTenCasesAndSixColumnsAtMost() {
    int count = 25;
    float[] ones = new float[count];
    Arrays.fill(ones, 1);
    Cases cases =
        new Cases(
            IntStream.range(0, count).map(i -> count - 1 - i).toArray(), ones, new float[count]);
    ShownColumns columns =
        new ShownColumns(
            IntStream.range(0, 8).<Column>mapToObj(i -> numbers("x" + i, ones)).toList());
    WorstCases worst = JudgedClasses.of(List.of("0", "1"), cases).worst("title", "p", columns);
    assertThat(worst.columns()).hasSize(4 + 6).endsWith("x5");
    assertThat(worst.rows()).hasSize(10);
    assertThat(worst.rows().get(0)).startsWith("1");
    assertThat(worst.rows().get(9)).startsWith("10");
  }
}
