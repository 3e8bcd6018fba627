package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.cli.terminal.TextWidth;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command in a real terminal, started by its launcher. */
@Tag("slow")
class TerminalTest {
  private static final String CONTROL = "\u001b\\[[?0-9;]*[A-Za-z]";

  @TempDir private Path directory;

  private String sent(int columns, Map<String, String> environment, String... arguments)
      throws Exception {
    Command.Result result =
        Command.startInTerminal(directory, columns, environment, arguments).await();
    assertThat(result.code()).as(result.out()).isZero();
    return result.out();
  }

  private static List<String> lines(String sent) {
    return List.of(sent.replaceAll(CONTROL, "").split("[\r\n]+", -1)).stream()
        .filter(line -> !line.isBlank() && !line.matches("(WARNING:|kernels ').*"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 100, 200})
  void aStudyIsSeenToRunAndItsResultFits(int columns) throws Exception {
    String sent = sent(columns, Map.of(), "run", "experiments/digits.yaml", "--trials", "6");
    assertThat(sent).contains("\u001b[?7l", "\u001b[?7h", "\u001b[1;32m▸ ");
    List<String> lines = lines(sent);
    assertThat(lines)
        .allSatisfy(line -> assertThat(TextWidth.of(line)).as(line).isLessThanOrEqualTo(columns))
        .anySatisfy(line -> assertThat(line).contains(" running"))
        .anySatisfy(line -> assertThat(line).startsWith("best ").containsPattern("[▁▂▃▄▅▆▇█]+"))
        .anySatisfy(line -> assertThat(line).startsWith("digits: best is trial "));
    String last = sent.substring(sent.lastIndexOf("\u001b[J"));
    assertThat(last).contains("digits  6/6", "  trial ").doesNotContain(" running");
  }

  @Test
  void coloursAreLeftOutWhereTheyAreNotWanted() throws Exception {
    String sent = sent(80, Map.of("NO_COLOR", "1"), "run", "experiments/xor.yaml");
    assertThat(sent).contains("▸ ").doesNotContainPattern("\u001b\\[[0-9;]*m");
    sent = sent(80, Map.of("TERM", "dumb"), "run", "experiments/xor.yaml");
    assertThat(sent).contains("▸ ").doesNotContain("\u001b");
  }

  @Test
  void aTerminalWithoutUnicodeGetsAscii() throws Exception {
    String sent =
        sent(80, Map.of("LC_ALL", "C"), "run", "experiments/digits.yaml", "--trials", "6");
    assertThat(sent).contains("> ").matches("\\p{ASCII}*");
  }

  @Test
  void nobodyWatchesInCi() throws Exception {
    String sent = sent(40, Map.of("CI", "true"), "run", "experiments/xor.yaml");
    assertThat(sent).doesNotContain("\u001b", "▸");
    assertThat(lines(sent)).anySatisfy(line -> assertThat(line).hasSizeGreaterThan(80));
  }
}
