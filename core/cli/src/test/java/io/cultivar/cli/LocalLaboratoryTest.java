package io.cultivar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.dashboard.Laboratory.Progress;
import io.cultivar.api.run.StudySummary;
import io.cultivar.api.study.Trial;
import io.cultivar.runner.Cultivar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies that are watched and steered while they run in the background. */
class LocalLaboratoryTest {
  private static final String EXPERIMENT =
      """
      experiment: NAME
      space:
        rate: {real: [0.1, 1.0]}
      objective:
        type: train-network
        data: xor
        inputs: {scaling: none}
        layers:
          - {type: dense, units: 3, activation: tanh}
          - {type: dense, activation: sigmoid}
        loss: squared
        learning-rate: $rate
        epochs: 20
        batch: full
      goal: {minimize: train.loss}
      strategy: random
      """;

  @TempDir private Path directory;

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private Cultivar cultivar;
  private LocalLaboratory laboratory;

  @BeforeEach
  void open() throws IOException {
    write("few", "trials: 3");
    write("endless", "trials: 100000000");
    write("wrong", "trials: none");
    Files.writeString(directory.resolve("notes.txt"), "no experiment");
    PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
    cultivar =
        Cultivar.builder()
            .store("jdbc:sqlite:" + directory.resolve("studies.db"))
            .workers(2)
            .build();
    laboratory = new LocalLaboratory(cultivar, directory, new Console(out, out));
  }

  private void write(String name, String trials) throws IOException {
    Files.writeString(
        directory.resolve(name + ".yaml"), EXPERIMENT.replace("NAME", name) + trials + "\n");
  }

  @AfterEach
  void close() throws IOException {
    laboratory.close();
    cultivar.close();
    assertThat(told.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private StudySummary summary(String study) throws IOException {
    return laboratory.studies().stream()
        .filter(each -> each.description().name().equals(study))
        .findFirst()
        .orElseThrow();
  }

  private int complete(String study) throws IOException {
    return summary(study).trials().get(Trial.State.COMPLETE);
  }

  /** Something that becomes so. */
  @FunctionalInterface
  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws Exception {
    while (!condition.holds()) {
      Thread.sleep(20);
    }
  }

  @Test
  void runsExperimentsInTheBackgroundAndTellsOfThem() throws Exception {
    assertThat(laboratory.experiments()).containsExactly("endless.yaml", "few.yaml", "wrong.yaml");
    assertThat(laboratory.start("few.yaml")).isEqualTo("few");
    await(() -> complete("few") == 3 && laboratory.progress("few") == Progress.IDLE);

    try (var account = laboratory.account("few")) {
      assertThat(account.answer().get(0)).startsWith("The best is rate = ");
    }
    assertThat(laboratory.csv("few").lines()).hasSize(4);
    assertThat(laboratory.best("few").orElseThrow()).contains("experiment: few-best");
    laboratory.tryOut("few", Map.of("rate", "0.25"));
    await(() -> complete("few") == 4);
    assertThat(laboratory.csv("few")).contains("0.25");
    assertThat(laboratory.compare(List.of("few")).standings()).hasSize(4);
  }

  @Test
  void steersWhatRuns() throws Exception {
    laboratory.start("endless.yaml");
    await(() -> complete("endless") > 5 && laboratory.progress("endless") == Progress.RUNNING);
    laboratory.pause("endless");
    await(() -> laboratory.progress("endless") == Progress.PAUSED);
    laboratory.resume("endless");
    int before = complete("endless");
    await(() -> complete("endless") > before);
    laboratory.stop("endless");
    await(() -> laboratory.progress("endless") == Progress.IDLE);
    int stopped = complete("endless");

    laboratory.setTrials("endless", stopped + 2);
    laboratory.resume("endless");
    await(
        () ->
            complete("endless") == stopped + 2 && laboratory.progress("endless") == Progress.IDLE);
  }

  @Test
  void whatCannotBeDoneIsToldInWords() {
    assertThatThrownBy(() -> laboratory.start("fw.yaml"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("did you mean 'few.yaml'?");
    assertThatThrownBy(() -> laboratory.start("../few.yaml"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("there is no experiment file");
    assertThatThrownBy(() -> laboratory.start("wrong.yaml"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("trials");
    assertThatThrownBy(() -> laboratory.account("none"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("there is no study 'none'");
  }

  @Test
  void aTrialByHandMustBeAllowed() throws Exception {
    laboratory.start("few.yaml");
    await(() -> complete("few") == 3 && laboratory.progress("few") == Progress.IDLE);
    assertThatThrownBy(() -> laboratory.tryOut("few", Map.of("rate", "7")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("rate=7");
    assertThatThrownBy(() -> laboratory.tryOut("few", Map.of("rat", "7")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("there is no such parameter");
  }
}
