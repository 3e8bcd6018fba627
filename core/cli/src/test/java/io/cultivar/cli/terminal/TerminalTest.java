package io.cultivar.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private static final Map<String, String> USUAL =
      Map.of(
          "MARK", "1", "CULTIVAR_COLUMNS", "132", "TERM", "xterm-256color", "LANG", "en_US.UTF-8");

  private static Terminal with(String... changes) {
    Map<String, String> environment = new HashMap<>(USUAL);
    for (int i = 0; i < changes.length; i += 2) {
      environment.put(changes[i], changes[i + 1]);
    }
    return Terminal.of(environment, "MARK");
  }

  @Test
  void isAsTheLauncherTells() {
    assertThat(with()).isEqualTo(new Terminal(132, true, true, true));
    assertThat(Terminal.of(USUAL, "OTHER")).isEqualTo(Terminal.NONE);
  }

  @Test
  void isAsWideAsTheUserSaysOrElseAsItIsOrElseAsUsual() {
    assertThat(with("COLUMNS", "90").columns()).isEqualTo(90);
    assertThat(with("COLUMNS", "wide").columns()).isEqualTo(132);
    assertThat(with("CULTIVAR_COLUMNS", "0").columns()).isEqualTo(80);
    assertThat(Terminal.of(Map.of("MARK", "1"), "MARK").columns()).isEqualTo(80);
  }

  @Test
  void hasNoColoursWhereTheyAreNotWanted() {
    assertThat(with("NO_COLOR", "1").coloured()).isFalse();
    assertThat(with("NO_COLOR", "").coloured()).isTrue();
    assertThat(with("TERM", "dumb")).isEqualTo(new Terminal(132, false, false, true));
    assertThat(with("NO_COLOR", "1").paint(Ink.BAD, "x")).isEqualTo("x");
    assertThat(with().paint(Ink.BAD, "x")).isEqualTo("\u001b[31mx\u001b[0m");
    assertThat(with().paint(Ink.PLAIN, "x")).isEqualTo("x");
  }

  @Test
  void isNoneInCi() {
    assertThat(with("CI", "true")).isEqualTo(Terminal.NONE);
    assertThat(with("CI", "")).isEqualTo(Terminal.NONE);
    assertThat(with("CI", "false").live()).isTrue();
  }

  @Test
  void theFirstLocaleThatIsSetDecidesWhetherThereIsMoreThanAscii() {
    assertThat(with("LC_ALL", "C").unicode()).isFalse();
    assertThat(with("LANG", "C.utf8").unicode()).isTrue();
    assertThat(with("LANG", "C", "LC_CTYPE", "de_DE.UTF-8").unicode()).isTrue();
    assertThat(Terminal.of(Map.of("MARK", "1"), "MARK").unicode()).isFalse();
  }

  @Test
  void asciiIsAllThatOthersAreSent() {
    Terminal ascii = with("LC_ALL", "C");
    assertThat(ascii.text("0.5 ± 0.1 → ▁█ 学…")).isEqualTo("0.5 +- 0.1 -> _# ?...");
    assertThat(ascii.cut("abcdef", 5)).isEqualTo("ab...");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = ascii.stream(bytes);
    stream.println("a → b");
    stream.printf("%s%n", "±");
    stream.flush();
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).containsExactly("a -> b", "+-");
  }

  @Test
  void whatItIsGivenIsNotObeyed() {
    assertThat(with().text("red \u001b[31m\n")).isEqualTo("red \\u001b[31m\\u000a");
    assertThat(with().cut("\u009b31m", 20)).isEqualTo("\\u009b31m");
    assertThat(with().wrap("  a\rb", 4)).containsExactly("  a\\u000db");
  }

  @Test
  void longTextIsBrokenAtSpaces() {
    Terminal narrow = with().wide(20);
    assertThat(narrow.wrap("  2 failed: diverged at the epoch 17", 4))
        .containsExactly("  2 failed: diverged", "    at the epoch 17");
    assertThat(narrow.wrap("学".repeat(8) + " " + "x".repeat(30), 1))
        .containsExactly("学".repeat(8), " " + "x".repeat(18) + "…");
    assertThat(Terminal.NONE.wrap("a ".repeat(300), 4)).isEqualTo(List.of("a ".repeat(300)));
  }
}
