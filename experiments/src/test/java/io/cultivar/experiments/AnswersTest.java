package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cultivar.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answer that commands give, and how sure they say it is. */
class AnswersTest {
  private static final String EXPERIMENT = "../experiments/xor-initialization.yaml";

  @TempDir private Path directory;

  /** What a command that went well printed, line by line. */
  private List<String> lines(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--store=jdbc:sqlite:" + directory.resolve("studies.db"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(all.toArray(String[]::new), printing(out), printing(err));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static PrintStream printing(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @Test
  void theQuestionOfTwoInitialRangesIsAnswered() {
    List<String> lines = lines("run", EXPERIMENT);
    assertThat(lines.get(lines.size() - 2))
        .isEqualTo(
            "The best is range = uniform(min: -1, max: 1) (trial 0): train.loss 0.007169 [0.003314,"
                + " 0.01578], the mean of 30 repeats.");
    assertThat(lines.get(lines.size() - 1))
        .startsWith("It is better than range = uniform(min: -0.4, max: 0.4) (trial 1), with ")
        .endsWith(" (95 %), p < 0.0001 over 30 pairs of repeats.");
  }

  @Test
  void theWinnerOfTheConfirmationIsTheWinner() throws Exception {
    String confirm = "confirm={top: 3, repeats: 7}";
    String split = "objective.split={validation: 0.3}";
    String iris = "../experiments/iris.yaml";
    String searched = "iris: best of the search is trial ";
    assertThat(lines("run", iris, "--trials=6", "--set", confirm, "--set", split))
        .anyMatch(line -> line.startsWith(searched));
    JsonNode answer = new ObjectMapper().readTree(lines("compare", "iris", "--format=json").get(0));
    assertThat(answer.get("standings")).hasSize(3);
    assertThat(answer.get("standings").get(0).get("measured").asInt()).isEqualTo(7);
    int winner = answer.get("standings").get(0).get("trial").asInt();
    assertThat(lines("best", "iris").get(0)).startsWith("# Trial " + winner + " of iris");
    assertThat(lines("show", "iris"))
        .anyMatch(line -> line.startsWith(searched))
        .anyMatch(line -> line.startsWith("The best is ") && line.contains("after the search."));
    assertThat(lines("studies")).anyMatch(line -> line.contains("iris-confirm"));

    lines("rename", "iris", "flowers");
    assertThat(lines("compare", "flowers", "--format=json").get(0)).contains("\"measured\":7");
    lines("delete", "flowers", "--yes");
    assertThat(lines("studies", "--format=json")).isEmpty();
  }

  @Test
  void studiesAreComparedByTheirWinners() {
    String[] few = {"--set", "repeats=8", "--set", "objective.epochs=200"};
    lines("run", EXPERIMENT, few[0], few[1], few[2], few[3], "--set", "experiment=slow");
    lines("run", EXPERIMENT, few[0], few[1], "--set", "experiment=long");
    List<String> lines = lines("compare", "slow", "long");
    assertThat(lines).hasSize(5);
    assertThat(lines.get(1)).contains("long").contains("best");
    assertThat(lines.get(3)).contains("('long')");
    assertThat(lines.get(4)).contains("('slow')").contains("over 8 pairs of repeats");
  }

  @Test
  void aReportAndItsChartsAreWritten() throws Exception {
    lines("run", EXPERIMENT, "--set", "repeats=6", "--set", "objective.epochs=50");
    Path page = directory.resolve("out/report.html");
    Path charts = directory.resolve("charts");
    lines("report", "xor-initialization", "--out=" + page, "--charts=" + charts);
    assertThat(Files.readString(page))
        .contains("The best is range = uniform(min: -1, max: 1)")
        .contains("Weights of layer 1");
    assertThat(charts.resolve("learning-curves.svg")).exists();
  }
}
