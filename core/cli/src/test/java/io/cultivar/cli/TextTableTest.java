package io.cultivar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static String printed(TextTable table) {
    return printed(table, Integer.MAX_VALUE);
  }

  private static String printed(TextTable table, int columns) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.print(
        new PrintStream(bytes, true, StandardCharsets.UTF_8),
        new Terminal(columns, false, false, true));
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void numbersStandAtTheRightAndTextAtTheLeft() {
    TextTable table = new TextTable(List.of("loss", "act"));
    table.add(List.of("0.5 ± 0.1", "relu"));
    table.add(List.of("12", "tanh"));
    assertThat(printed(table))
        .isEqualTo(
            """
                    loss   act
               0.5 ± 0.1   relu
              12           tanh
            """);
  }

  @Test
  void whatAFileSaysCannotSteerTheTerminal() {
    TextTable table = new TextTable(List.of("act"));
    table.add(List.of("red \u001b[31m"));
    assertThat(printed(table)).doesNotContain("\u001b").contains("\\u001b[31m");
  }

  @Test
  void longCellsAreCutWhereThereIsNoRoom() {
    TextTable table = new TextTable(List.of("a"));
    table.add(List.of("x".repeat(100)));
    assertThat(printed(table)).contains("x".repeat(100));
    assertThat(printed(table, 30)).contains("  " + "x".repeat(19) + "…");
  }

  @Test
  void numbersHaveTheirPointsBelowEachOther() {
    TextTable table = new TextTable(List.of("loss"));
    table.add(List.of("0.5 ± 0.1"));
    table.add(List.of("-12.25 ± 1e-3"));
    table.add(List.of("1.374e-4 ± 0"));
    table.add(List.of("NaN"));
    assertThat(printed(table))
        .isEqualTo(
            """
                           loss
                0.5      ± 0.1
              -12.25     ± 1e-3
                1.374e-4 ± 0
              NaN
            """);
  }

  @Test
  void wideCharactersTakeTheirRoom() {
    TextTable table = new TextTable(List.of("学習", "b"));
    table.add(List.of("e\u0301", "x"));
    table.add(List.of("🌱🌱🌱", "x"));
    assertThat(printed(table))
        .isEqualTo(
            """
              学習     b
              e\u0301        x
              🌱🌱🌱   x
            """);
  }

  @Test
  void columnsAreLeftOutByTheirRank() {
    TextTable table =
        TextTable.of(
            List.of(
                new TableColumn("first", 0),
                new TableColumn("second", 2),
                new TableColumn("third", 1)));
    table.add(List.of("x".repeat(9), "x".repeat(9), "x".repeat(9)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertThat(table.print(new PrintStream(bytes), new Terminal(25, false, false, true)))
        .containsExactly("second");
    assertThat(table.print(new PrintStream(bytes), new Terminal(20, false, false, true)))
        .containsExactly("second", "third");
  }
}
