package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.runner.Cultivar;
import io.cultivar.runner.experiment.Experiment;
import io.cultivar.runner.experiment.ExperimentSource;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of mistakes gets exactly the answer beside it. A first comment {@code # --set
 * KEY=VALUE} is a setting given beside the file. With {@code -Dtest.jvm.args=-Dmistakes.write=true}
 * the answers are written anew; then each must be read.
 */
class MistakesTest {
  private static final Path DIRECTORY = Path.of("src/test/resources/mistakes");
  private static final String SET = "# --set ";

  private static Cultivar cultivar;

  @BeforeAll
  static void load() throws IOException {
    cultivar = Cultivar.builder().build();
  }

  @AfterAll
  static void close() throws IOException {
    cultivar.close();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isAnswered(String name) throws IOException {
    Path expected = DIRECTORY.resolve(name.replace(".yaml", ".txt"));
    String answer = answer(name);
    if (Boolean.getBoolean("mistakes.write")) {
      Files.writeString(expected, answer);
    }
    assertThat(answer).isEqualTo(Files.readString(expected));
  }

  @Test
  void thereAreManyAndNoAnswerIsLeftOver() throws IOException {
    List<String> names = mistakes();
    assertThat(names.size()).isGreaterThan(100);
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      assertThat(files.count()).isEqualTo(2L * names.size());
    }
  }

  private static List<String> mistakes() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList();
    }
  }

  private static String answer(String name) throws IOException {
    String text = Files.readString(DIRECTORY.resolve(name));
    List<ExperimentSource.Setting> settings =
        text.lines().filter(line -> line.startsWith(SET)).map(MistakesTest::setting).toList();
    try {
      Experiment experiment =
          cultivar.check(new ExperimentSource(name, text, Path.of(""), settings));
      return experiment.warnings().stream().map(Problem::toString).collect(Collectors.joining("\n"))
          + "\n";
    } catch (InvalidExperimentException e) {
      return e.getMessage() + "\n";
    }
  }

  private static ExperimentSource.Setting setting(String line) {
    String setting = line.substring(SET.length());
    int equals = setting.indexOf('=');
    return new ExperimentSource.Setting(
        setting.substring(0, equals), setting.substring(equals + 1), "--set " + setting);
  }
}
