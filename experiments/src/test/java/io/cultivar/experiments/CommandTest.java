package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a user types it: what it prints, and its exit codes. */
@Tag("slow")
class CommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path directory;

  @Test
  void aStudyEndsWithItsWinner() throws Exception {
    Command.Result result = Command.run(directory, "run", "experiments/xor.yaml");
    assertThat(result.code()).as(result.err()).isEqualTo(0);
    assertThat(result.out()).contains("xor: best is trial").contains("train.accuracy");
  }

  @Test
  void theVersionIsThatOfTheBuild() throws Exception {
    assertThat(Command.run(directory, "--version").lines().get(0))
        .matches("cultivar \\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void jsonIsOneObjectALine() throws Exception {
    Command.Result result =
        Command.run(directory, "run", "experiments/xor.yaml", "--format", "json", "--trials", "4");
    assertThat(result.code()).as(result.err()).isEqualTo(0);
    assertThat(result.lines()).hasSize(5);
    JsonNode first = JSON.readTree(result.lines().get(0));
    assertThat(first.get("event").asText()).isEqualTo("trial");
    assertThat(first.get("number").asInt()).isZero();
    assertThat(first.get("state").asText()).isEqualTo("complete");
    assertThat(first.get("values").get("rate").asDouble()).isBetween(0.05, 1.0);
    assertThat(first.get("metrics").get("train.loss").asDouble()).isPositive();
    assertThat(first.get("seconds").asDouble()).isNotNegative();
    JsonNode last = JSON.readTree(result.lines().get(4));
    assertThat(last.get("event").asText()).isEqualTo("study");
    assertThat(last.get("best").get("state").asText()).isEqualTo("complete");
  }

  /** One trains many networks at once, the other one by one. */
  @ParameterizedTest
  @ValueSource(strings = {"xor-initialization", "digits"})
  void neitherWorkersNorKernelsChangeAnything(String experiment) throws Exception {
    String[] arguments = {
      "run", "experiments/" + experiment + ".yaml", "--format", "json", "--trials", "10"
    };
    List<String> one =
        withoutSeconds(Command.start(directory, Command.WHOLE_JVM, with(arguments, "1")));
    Command two = Command.start(directory, Command.WHOLE_JVM, with(arguments, "2"));
    assertThat(withoutSeconds(two)).isEqualTo(one);
    Command portable = Command.startPortable(directory, with(arguments, "8"));
    assertThat(withoutSeconds(portable)).isEqualTo(one);
  }

  @Test
  void thePortableKernelsSayThatTheyServe() throws Exception {
    Command.Result result =
        Command.startPortable(directory, "run", "experiments/xor.yaml", "--trials", "2").await();
    assertThat(result.err()).contains("jdk.incubator.vector");
  }

  @Test
  void aJvmThatDoesNotOptimiseSaysSo() throws Exception {
    Command.Result result = Command.run(directory, "run", "experiments/xor.yaml", "--trials", "2");
    assertThat(result.err()).contains("kernels 'vector' do not run", "-XX:TieredStopAtLevel=1");
  }

  private static String[] with(String[] arguments, String workers) {
    return Stream.concat(Stream.of(arguments), Stream.of("--workers", workers))
        .toArray(String[]::new);
  }

  private static List<String> withoutSeconds(Command command) throws Exception {
    Command.Result result = command.await();
    assertThat(result.code()).as(result.err()).isEqualTo(0);
    return result.lines().stream()
        .map(line -> line.replaceAll(",\"seconds\":[0-9.]+", ""))
        .toList();
  }

  @Test
  void aMistakeInTheFileIsToldWithItsPlace() throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("wrong.yaml"),
            """
        experiment: wrong
        objective: {type: train-netwerk}
        goal: {minimize: train.loss}
        """);
    Command.Result result = Command.run(directory, "run", file.toString());
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains(file + ":2:19  unknown objective 'train-netwerk'")
        .contains("did you mean 'train-network'?")
        .contains("1 problem; nothing was run.")
        .doesNotContain("\tat ");
  }

  @Test
  void mistakesOnTheCommandLineAreTheUsers() throws Exception {
    assertThat(Command.run(directory, "run", "no-such.yaml").code()).isEqualTo(2);
    assertThat(Command.run(directory, "rnu", "experiments/xor.yaml").code()).isEqualTo(2);
    assertThat(Command.run(directory).code()).isEqualTo(2);
    assertThat(Command.run(directory, "components", "reluu").err()).contains("'relu'");
    assertThat(Command.run(directory, "run", "experiments/xor.yaml", "--set", "trials").err())
        .contains("KEY=VALUE");
  }

  @Test
  void aStudyWhoseTrialsAllFailEndsWith3() throws Exception {
    Command.Result result =
        Command.run(
            directory,
            "run",
            "experiments/xor.yaml",
            "--set",
            "objective.learning-rate=1e30",
            "--set",
            "objective.layers[1].activation=identity",
            "--set",
            "space.rate={choice: [1e30]}",
            "--set",
            "objective.learning-rate=$rate",
            "--set",
            "space.act.choice=[relu, {type: leaky-relu, slope: $slope}]");
    assertThat(result.code()).as(result.err() + result.out()).isEqualTo(3);
    assertThat(result.out()).contains("failed: ").contains("no trial is complete");
    assertThat(result.err()).contains("max-failures");
  }

  @Test
  void aFaultOfAPluginEndsWith1AndItsStackTrace() throws Exception {
    Path plugins = Files.createDirectory(directory.resolve("plugins"));
    PluginJar.build(
        plugins.resolve("faulty.jar"),
        "faulty",
        "io.cultivar.api.search.SearchStrategy",
        "faulty.Faulty",
        """
        package faulty;
        import io.cultivar.api.component.Component;
        import io.cultivar.api.search.SearchStrategy;
        import io.cultivar.api.space.Values;
        import io.cultivar.api.study.Study;
        import java.util.Optional;
        import java.util.random.RandomGenerator;
        @Component(name = "faulty", summary = "throws")
        public record Faulty() implements SearchStrategy {
          @Override
          public Optional<Values> propose(Study study, RandomGenerator random) {
            throw new UnsupportedOperationException("on purpose");
          }
        }
        """);
    Command.Result result =
        Command.run(
            directory,
            "run",
            "experiments/xor.yaml",
            "--plugins",
            plugins.toString(),
            "--set",
            "strategy=faulty");
    assertThat(result.code()).as(result.err()).isEqualTo(1);
    assertThat(result.err()).contains("on purpose").contains("\tat ").contains("Faulty");
  }

  @Test
  void ctrlCEndsGracefully() throws Exception {
    Command command =
        Command.start(
            directory,
            "run",
            "experiments/xor.yaml",
            "--format",
            "json",
            "--trials",
            "100000",
            "--set",
            "objective.epochs=2000");
    while (command.outSoFar().lines().count() < 3) {
      Thread.sleep(20);
    }
    command.signal("INT");
    Command.Result result = command.await();
    assertThat(result.code()).isEqualTo(130);
    assertThat(result.err()).contains("interrupted");
    for (String line : result.lines()) {
      assertThat(JSON.readTree(line).isObject()).isTrue();
    }
    assertThat(JSON.readTree(result.lines().get(result.lines().size() - 1)).get("end").asText())
        .isEqualTo("cancelled");
  }

  @Test
  void helpVersionAndCheckTellWhatTheyShould() throws Exception {
    assertThat(Command.run(directory, "--help").out()).contains("run").contains("components");
    assertThat(Command.run(directory, "--version").out()).startsWith("cultivar ");
    assertThat(Command.run(directory, "check", "experiments/xor.yaml").out())
        .contains("no problems; 4 parameters, 20 trials");
    assertThat(Command.run(directory, "components", "leaky-relu").out())
        .contains("slope: number, default 0.01")
        .contains("cultivar-network");
  }
}
