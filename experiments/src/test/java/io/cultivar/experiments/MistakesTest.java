package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.runner.Cultivar;
import io.cultivar.runner.experiment.ExperimentSource;
import io.cultivar.runner.problem.InvalidExperimentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a person is told of each mistake in an experiment file, word by word. Run with {@code
 * -Dtest.jvm.args=-Dupdate.mistakes=true} to write the answers anew, then read each of them.
 */
class MistakesTest {
  private static final Path MISTAKES = Path.of("src/test/resources/mistakes");

  private static Cultivar cultivar;

  @BeforeAll
  static void open() throws IOException {
    cultivar = Cultivar.builder().build();
  }

  @AfterAll
  static void close() throws IOException {
    cultivar.close();
  }

  static List<String> mistakes() throws IOException {
    try (Stream<Path> files = Files.list(MISTAKES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.replace(".yaml", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreManyOfThem() throws IOException {
    assertThat(mistakes()).hasSizeGreaterThan(60);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isToldWithItsPlaceAndWhatToDo(String name) throws IOException {
    ExperimentSource file = ExperimentSource.of(MISTAKES.resolve(name + ".yaml"));
    ExperimentSource named = new ExperimentSource(name + ".yaml", file.text(), MISTAKES, List.of());
    String told = told(named) + "\n";
    Path answer = MISTAKES.resolve(name + ".txt");
    if (Boolean.getBoolean("update.mistakes")) {
      Files.writeString(answer, told);
    }
    assertThat(told).isEqualTo(Files.readString(answer));
  }

  private static String told(ExperimentSource source) {
    try {
      return "no problem: " + cultivar.check(source).plan().name();
    } catch (InvalidExperimentException e) {
      return e.getMessage();
    }
  }
}
