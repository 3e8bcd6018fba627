package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.runner.Cultivar;
import io.cultivar.runner.experiment.ExperimentSource;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However an experiment is garbled, it is read or answered with places within it; nothing else is
 * ever thrown.
 */
class MutationTest {
  private static final int ROUNDS = 300;

  private static final String[] PIECES = {
    "$",
    "$$",
    "&a ",
    "*a",
    "<<: ",
    "{",
    "}",
    "[",
    "]",
    ":",
    ": ",
    "- ",
    "\n",
    "\t",
    "\"",
    "'",
    "!",
    "!!map ",
    "#",
    "|",
    ">",
    "? ",
    "---\n",
    "~",
    "null",
    "none",
    ".inf",
    ".nan",
    "-1",
    "0",
    "1e400",
    "2.5",
    "012",
    "true",
    "\uFEFF",
    "\u001b",
    "\ud83c\udf31",
    "\ud83c",
    "type: ",
    "$slope",
    "$rate",
    "choice: ",
    "relu",
    "xor"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xor",
        "xor-activations",
        "xor-hidden-units",
        "hand-tuning",
        "digits",
        "iris",
        "diabetes"
      })
  void garbledExperimentsAreAnswered(String name) throws IOException {
    String text = Files.readString(Path.of(name + ".yaml"));
    Random random = new Random(name.length());
    int wrong = 0;
    try (Cultivar cultivar = Cultivar.builder().build()) {
      for (int round = 0; round < ROUNDS; round++) {
        String garbled = text;
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
          garbled = garble(garbled, random);
        }
        wrong += answered(cultivar, garbled) ? 1 : 0;
      }
    }
    assertThat(wrong).as("how many were wrong").isBetween(ROUNDS / 10, ROUNDS);
  }

  /** Whether problems were found; then they stand within the text. */
  private static boolean answered(Cultivar cultivar, String text) {
    try {
      cultivar.check(new ExperimentSource("garbled", text, Path.of(""), List.of()));
      return false;
    } catch (InvalidExperimentException e) {
      long lines = text.chars().filter(c -> c == '\n').count() + 1;
      assertThat(e.problems()).as(text).isNotEmpty();
      for (Problem problem : e.problems()) {
        assertThat(problem.place().source()).isEqualTo("garbled");
        assertThat((long) problem.place().line()).as(text).isBetween(1L, lines);
      }
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("thrown for\n" + text, e);
    }
  }

  private static String garble(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + 1 + random.nextInt(8));
    String piece = PIECES[random.nextInt(PIECES.length)];
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, at) + text.substring(end);
      case 1 -> text.substring(0, at) + piece + text.substring(at);
      case 2 -> text.substring(0, at) + piece + text.substring(end);
      case 3 -> text.substring(0, at) + text.substring(at, end) + text.substring(at);
      case 4 -> text.substring(0, Math.max(1, at));
      default -> moveLine(text, random);
    };
  }

  private static String moveLine(String text, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    String line = lines.get(random.nextInt(lines.size()));
    lines.add(random.nextInt(lines.size() + 1), random.nextBoolean() ? line : "  " + line);
    return String.join("\n", lines);
  }
}
