package io.cultivar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.cli.terminal.Terminal;
import io.cultivar.cli.terminal.TextWidth;
import io.cultivar.testkit.FakeTrial;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyTableTest {
  private static final String LAYER = "{type: leaky-relu, slope: 0.1234, kind: 學習率🌱🌱🌱🌱}";

  private static Terminal wide(int columns) {
    return new Terminal(columns, true, false, true);
  }

  private static Tally tally(String name) {
    Tally tally = new Tally(name, List.of(new Goal("validation.loss", Direction.MINIMIZE)), 10);
    for (int i = 0; i < 3; i++) {
      Map<String, Value> values = new LinkedHashMap<>();
      values.put("rate", new Value.Real(i == 0 ? 0.5 : 1e-5 * i));
      values.put("always", new Value.Int(7));
      values.put("layer", new Value.Choice(i, i == 1 ? LAYER : "relu"));
      Map<String, Double> metrics = new LinkedHashMap<>();
      metrics.put("validation.loss", i == 0 ? 12.5 : 0.125 * i);
      metrics.put("validation.accuracy", 0.5);
      metrics.put("train.loss", 0.25);
      tally.add(FakeTrial.complete(i, Values.of(values), Measurement.of(metrics)));
    }
    for (int i = 3; i < 12; i++) {
      tally.add(FakeTrial.failed(i, Values.NONE, "diverged at epoch " + i));
    }
    tally.add(FakeTrial.pruned(12, Values.NONE, Measurement.EMPTY));
    return tally;
  }

  private static List<String> printed(Tally tally, Terminal terminal, boolean verbose) {
    return printed(new StudyTable(tally, false, verbose, false), terminal);
  }

  private static List<String> printed(StudyTable table, Terminal terminal) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal);
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void showsAllWhereLinesHaveNoEnd() {
    assertThat(printed(tally("study"), Terminal.NONE, false))
        .containsExactly(
            "  trial   validation.loss   validation.accuracy   train.loss   rate   always   layer",
            "      1             0.125                   0.5         0.25   1e-5        7   "
                + LAYER,
            "      2             0.25                    0.5         0.25   2e-5        7   relu",
            "      0            12.5                     0.5         0.25   0.5         7   relu",
            "  1 pruned: ended early, as the pruner decided",
            "  9 failed: diverged at epoch 3 (first trial 3)",
            "study: best is trial 1 of 13, validation.loss 0.125; rate = 1e-5, always = 7, layer = "
                + LAYER);
  }

  @Test
  void leavesOutWhatMattersLeastAndNamesIt() {
    assertThat(printed(tally("study"), wide(60), false))
        .containsExactly(
            "  trial   validation.loss   rate   layer",
            "▸     1             0.125   1e-5   {type: leaky-relu, …",
            "      2             0.25    2e-5   relu",
            "      0            12.5     0.5    relu",
            "  not shown: validation.accuracy, train.loss, always; a",
            "  wider terminal or --verbose shows them",
            "  1 pruned: ended early, as the pruner decided",
            "  9 failed: diverged at epoch 3 (first trial 3)",
            "study: best is trial 1 of 13, validation.loss 0.125",
            "    rate = 1e-5, always = 7, layer = {type: leaky-relu,",
            "    slope: 0.1234, kind: 學習率🌱🌱🌱🌱}");
  }

  @Test
  void theWinnerIsBrokenWhereItsPartsEnd() {
    List<String> lines = printed(tally("study"), wide(40), false);
    assertThat(lines.subList(lines.size() - 5, lines.size() - 3))
        .containsExactly("study: best is trial 1 of 13,", "    validation.loss 0.125");
  }

  @Test
  void theWinnerIsThatOfTheSearchWhereTheBestAreEvaluatedAgain() {
    assertThat(printed(new StudyTable(tally("study"), true, false, true), wide(60)).get(0))
        .isEqualTo("study: best of the search is trial 1 of 13,");
  }

  @Test
  void shortensNamesWhereThereIsLittleRoom() {
    assertThat(printed(tally("study"), wide(38), false).subList(0, 2))
        .containsExactly(
            "  trial    …loss   rate   layer", "▸     1    0.125   1e-5   {type: leak…");
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 60, 100, 200})
  void nothingIsWiderThanTheTerminal(int columns) {
    for (String name : List.of("學習".repeat(40), "e\u0301".repeat(150), "\u001b[31m\n\u202e 🌱")) {
      assertThat(printed(tally(name), wide(columns), false))
          .allSatisfy(line -> assertThat(TextWidth.of(line)).as(line).isLessThanOrEqualTo(columns))
          .noneSatisfy(line -> assertThat(line).containsAnyOf("\u001b", "\u202e"));
    }
  }

  @Test
  void verboseShowsAllOnATerminalToo() {
    assertThat(printed(tally("study"), wide(60), true))
        .anySatisfy(line -> assertThat(line).contains(LAYER).contains("0.25"))
        .noneSatisfy(line -> assertThat(line).contains("not shown"));
  }

  @Test
  void coloursMeanTheBestAndWhatFailed() {
    List<String> lines = printed(tally("study"), new Terminal(200, true, true, true), false);
    assertThat(lines.get(1)).startsWith("\u001b[1;32m▸     1").endsWith("\u001b[0m");
    assertThat(lines)
        .contains("\u001b[31m  9 failed: diverged at epoch 3 (first trial 3)\u001b[0m");
    assertThat(lines.get(lines.size() - 1))
        .startsWith(
            "\u001b[1;32mstudy: best is trial 1 of 13, validation.loss 0.125\u001b[0m; rate = ");
    assertThat(lines.subList(2, 4)).noneSatisfy(line -> assertThat(line).contains("\u001b"));
  }

  @Test
  void asciiIsEnough() {
    assertThat(printed(tally("study"), new Terminal(60, true, false, false), false))
        .allSatisfy(line -> assertThat(line).matches("\\p{ASCII}{0,60}"))
        .contains(">     1             0.125   1e-5   {type: leaky-relu...");
  }
}
