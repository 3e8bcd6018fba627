package io.cultivar.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveLinesTest {
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(sent, true, StandardCharsets.UTF_8);
  private final LiveLines lines = new LiveLines(terminal);
  private final PrintStream above =
      new PrintStream(lines.above(terminal), true, StandardCharsets.UTF_8);

  private Screen screen(int columns) {
    return new Screen(columns).send(sent.toString(StandardCharsets.UTF_8));
  }

  @Test
  void linesTakeThePlaceOfThoseBefore() {
    terminal.print("$ cultivar\n");
    lines.show(List.of("one, which is long", "two"));
    lines.show(List.of("three", "four"));
    assertThat(screen(80).lines()).containsExactly("$ cultivar", "three", "four");
    lines.show(List.of("five"));
    assertThat(screen(80).lines()).containsExactly("$ cultivar", "five");
    assertThat(screen(80).cursorRow()).isEqualTo(1);
    lines.erase();
    assertThat(screen(80).lines()).containsExactly("$ cultivar", "");
  }

  @Test
  void whatElseIsWrittenStandsAbove() {
    lines.show(List.of("one", "two"));
    above.println("a warning");
    lines.show(List.of("one", "two"));
    assertThat(screen(80).lines()).containsExactly("a warning", "one", "two");
    above.print("a question? ");
    lines.show(List.of("three"));
    assertThat(screen(80).lines()).containsExactly("a warning", "a question?");
    above.println("yes");
    lines.show(List.of("three"));
    assertThat(screen(80).lines()).containsExactly("a warning", "a question? yes", "three");
  }

  @Test
  void aWindowThatBecameNarrowerShowsNoRemains() {
    terminal.print("$ cultivar\n");
    lines.show(List.of("x".repeat(50), "y".repeat(50)));
    lines.show(List.of("z".repeat(50), "y".repeat(40)));
    assertThat(screen(30).lines()).hasSize(3);
    lines.erase();
    assertThat(screen(30).lines()).containsExactly("$ cultivar", "");
  }

  @Test
  void nothingIsSentWhereNothingChanged() throws IOException {
    lines.erase();
    lines.show(List.of("one"));
    int size = sent.size();
    lines.show(List.of("one"));
    above.flush();
    above.write(new byte[0]);
    assertThat(sent.size()).isEqualTo(size);
  }
}
