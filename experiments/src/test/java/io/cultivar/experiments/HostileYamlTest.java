package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Experiment files that were made to do harm: each is answered with a place, and does nothing. */
class HostileYamlTest {
  private static final String GOOD = Experiments.small("hostile", 2);

  @TempDir private Path directory;

  /** Runs a file; it must be refused, and nothing may come of it. */
  private String refused(byte[] content) throws Exception {
    Path file = Files.write(directory.resolve("hostile.yaml"), content);
    Path store = directory.resolve("new/studies.db");
    Command.Result result =
        Command.runHere("run", file.toString(), "--store", "jdbc:sqlite:" + store);
    assertThat(result.code()).as(result.err()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).doesNotContain("\tat ").doesNotContain("\u001b");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).doesNotContain(directory.resolve("touched"));
    }
    return result.err().replace(file.toString(), "FILE");
  }

  static Stream<Arguments> hostile() {
    String laughs =
        IntStream.rangeClosed(1, 30)
            .mapToObj(
                i ->
                    ("a" + i + ": &a" + i)
                        + (" [" + Stream.generate(() -> "*a" + (i - 1)).limit(9).toList() + "]\n"))
            .collect(Collectors.joining("", "a0: &a0 [x]\n", GOOD));
    return Stream.of(
        Arguments.of("laughs", laughs, "too large: more than 200000 values once its aliases"),
        Arguments.of("itself", "a: &a [*a]\n" + GOOD, "no anchor '&a' stands before its alias"),
        Arguments.of("deep lists", "a: " + "[".repeat(100_000), "nested more than 40 deep"),
        Arguments.of("deep maps", "a: " + "{a: ".repeat(100_000), "nested more than 40 deep"),
        Arguments.of(
            "deep blocks",
            IntStream.range(0, 1_000)
                .mapToObj(i -> " ".repeat(i) + "a:\n")
                .collect(Collectors.joining()),
            "nested more than 40 deep"),
        Arguments.of("long", "a: " + "x".repeat(3_000_000) + "\n" + GOOD, "too large: 3000"),
        Arguments.of("many", "a: [" + "1,".repeat(300_000) + "1]\n" + GOOD, "more than 200000"),
        Arguments.of("a long line", "a: " + "x".repeat(900_000) + "\n" + GOOD, "'a' is not"),
        Arguments.of("a long key", "? " + "k".repeat(500_000) + "\n: 1\n" + GOOD, "is not an"),
        Arguments.of(
            "a long number",
            GOOD.replace("seed: 3", "seed: " + "9".repeat(1_000_000)),
            "a text this long is not a whole number"),
        Arguments.of("a large exponent", GOOD.replace("0.01", "1e999999999"), "is not a number"),
        Arguments.of(
            "a script engine",
            GOOD.replace(
                "spirals,",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader"
                    + " [[!!java.net.URL [\"http://127.0.0.1:9/\"]]]],"),
            "the tag '!!javax.script.ScriptEngineManager' is not understood here"),
        Arguments.of(
            "a process",
            GOOD.replace("tanh", "!!java.lang.ProcessBuilder [touch, touched]"),
            "the tag '!!java.lang.ProcessBuilder' is not understood here"),
        Arguments.of("a tag", GOOD.replace("tanh", "!foo tanh"), "the tag '!foo' is not"),
        Arguments.of("documents", (GOOD + "---\n").repeat(1_000), "a second document begins"),
        Arguments.of("NUL", GOOD.replace("tanh", "t\0anh"), "a control character stands here"),
        Arguments.of("hidden NUL", GOOD.replace("hostile", "\"a\\0b\""), "this holds NUL"),
        Arguments.of("half", GOOD.replace("tanh", "\"\\ud83c\""), "half a character"),
        Arguments.of(
            "a long name",
            GOOD.replace("hostile", "n".repeat(201)),
            "the name of a study must have at most 200 characters, this has 201"),
        Arguments.of(
            "device",
            GOOD.replace("spirals, samples: 60, noise: 0.1", "csv, path: /dev/zero, target: y"),
            "/dev/zero: is not a file"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void hostile(String name, String text, String message) throws Exception {
    assertThat(refused(text.getBytes(StandardCharsets.UTF_8)))
        .as(name)
        .matches("(?s)FILE:\\d+:\\d+  .*")
        .contains(message)
        .hasSizeLessThan(4_000);
  }

  @Test
  void bytesThatAreNoTextHaveAPlace() throws Exception {
    byte[] latin = GOOD.replace("tanh", "t\u00e4nh").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refused(latin)).contains("FILE:9:44  this is not text in UTF-8; save it as that");
    assertThat(refused(GOOD.getBytes(StandardCharsets.UTF_16))).contains("FILE:1:1  this is not");
    byte[] cut = "a: \u20ac".getBytes(StandardCharsets.UTF_8);
    assertThat(refused(Arrays.copyOf(cut, cut.length - 1))).contains("FILE:1:4  ");
  }

  @Test
  void aFileWithoutEndIsNotReadToItsEnd() throws Exception {
    assertThat(Command.runHere("check", "/dev/zero").err())
        .contains("/dev/zero:1:1  too large: more than 3000000 characters");
    Path large = directory.resolve("large.yaml");
    try (OutputStream out = Files.newOutputStream(large)) {
      byte[] line =
          "# a comment, again and again\n".repeat(40_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 10; i++) {
        out.write(line);
      }
    }
    assertThat(Command.runHere("check", large.toString()).err()).contains(":1:1  too large: ");
  }

  @Test
  void aMarkOfTheByteOrderIsNoMistake() throws Exception {
    Path file = Files.writeString(directory.resolve("marked.yaml"), "\uFEFF" + GOOD);
    Command.Result result = Command.runHere("check", file.toString());
    assertThat(result.code()).as(result.err()).isZero();
  }
}
