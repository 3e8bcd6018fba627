package io.cultivar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static String printed(TextTable table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
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
                     12   tanh
            """);
  }

  @Test
  void whatAFileSaysCannotSteerTheTerminal() {
    TextTable table = new TextTable(List.of("act"));
    table.add(List.of("red \u001b[31m"));
    assertThat(printed(table)).doesNotContain("\u001b").contains("\\u001b[31m");
  }

  @Test
  void longCellsAreCut() {
    TextTable table = new TextTable(List.of("a"));
    table.add(List.of("x".repeat(100)));
    assertThat(printed(table)).contains("x…").doesNotContain("x".repeat(41));
  }
}
