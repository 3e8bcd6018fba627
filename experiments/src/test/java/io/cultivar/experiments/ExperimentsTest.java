package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.study.Trial;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.study.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every experiment that ships runs, and shows what its comment says. */
class ExperimentsTest {
  private static final List<String> TESTED =
      List.of(
          "batch-size",
          "breast-cancer",
          "diabetes",
          "digits",
          "hand-tuning",
          "iris",
          "learning-rate",
          "or",
          "wine",
          "xor",
          "xor-activations",
          "xor-hidden-units",
          "xor-initialization");

  private static Cultivar cultivar;

  @BeforeAll
  static void open() throws IOException {
    cultivar = Cultivar.builder().build();
  }

  @AfterAll
  static void close() throws IOException {
    cultivar.close();
  }

  private static StudyResult run(String name) throws Exception {
    StudyResult result = cultivar.run(Path.of(name + ".yaml"));
    assertThat(result.study().trials())
        .allMatch(
            trial -> trial.state() == Trial.State.COMPLETE || trial.state() == Trial.State.PRUNED);
    return result;
  }

  private static double best(StudyResult result, String metric) {
    return result.best().metrics().get(metric);
  }

  private static double metric(StudyResult result, int trial, String metric) {
    return result.study().trials().get(trial).metrics().get(metric);
  }

  @Test
  void allAreTested() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(""))) {
      assertThat(
              files
                  .map(Path::toString)
                  .filter(name -> name.endsWith(".yaml"))
                  .map(name -> name.replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(TESTED);
    }
  }

  @Test
  void orIsLearnedWithoutAHiddenLayer() throws Exception {
    StudyResult result = run("or");
    assertThat(best(result, "train.accuracy")).isEqualTo(1);
    assertThat(metric(result, 0, "train.accuracy")).isLessThan(1);
  }

  @Test
  void theWinnerOfXorClassifiesAllFourCases() throws Exception {
    assertThat(best(run("xor"), "train.accuracy")).isEqualTo(1);
  }

  @Test
  void aWiderInitialRangeLearnsXorFaster() throws Exception {
    StudyResult result = run("xor-initialization");
    assertThat(metric(result, 0, "train.loss")).isLessThan(metric(result, 1, "train.loss"));
    assertThat(result.best().repeats()).hasSize(30);
  }

  @Test
  void identityAndStepCannotLearnXor() throws Exception {
    StudyResult result = run("xor-activations");
    assertThat(metric(result, 0, "train.accuracy")).isLessThan(0.8);
    assertThat(metric(result, 1, "train.loss")).isGreaterThan(best(result, "train.loss") * 100);
    assertThat(metric(result, 4, "train.accuracy")).isEqualTo(1);
  }

  @Test
  void xorNeedsMoreThanOneHiddenUnit() throws Exception {
    StudyResult result = run("xor-hidden-units");
    assertThat(metric(result, 0, "train.accuracy")).isLessThan(0.8);
    assertThat(metric(result, 3, "train.accuracy")).isEqualTo(1);
  }

  @Test
  void theBestLearningRateLiesBetweenTheExtremes() throws Exception {
    StudyResult result = run("learning-rate");
    assertThat(result.best().values().real("rate")).isBetween(0.05, 2.0);
    assertThat(metric(result, 0, "validation.loss"))
        .isGreaterThan(2 * best(result, "validation.loss"));
  }

  @Test
  void smallBatchesLearnMoreInAnEpoch() throws Exception {
    StudyResult result = run("batch-size");
    assertThat(metric(result, 0, "train.loss")).isLessThan(metric(result, 4, "train.loss"));
  }

  @Test
  void iris() throws Exception {
    assertThat(best(run("iris"), "validation.accuracy")).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void wine() throws Exception {
    StudyResult result = run("wine");
    assertThat(best(result, "validation.accuracy")).isGreaterThanOrEqualTo(0.95);
    assertThat(result.best().values().choice("scaling")).isNotEqualTo("none");
  }

  @Test
  void breastCancer() throws Exception {
    StudyResult result = run("breast-cancer");
    assertThat(best(result, "validation.accuracy")).isGreaterThanOrEqualTo(0.95);
    assertThat(best(result, "test.accuracy")).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void digits() throws Exception {
    assertThat(best(run("digits"), "validation.accuracy")).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void diabetes() throws Exception {
    assertThat(best(run("diabetes"), "validation.r2")).isGreaterThanOrEqualTo(0.4);
  }

  @Test
  void handTuningTriesWhatItsFileLists() throws Exception {
    StudyResult result = run("hand-tuning");
    assertThat(result.study().trials()).hasSize(5);
    assertThat(result.study().trials().get(4).values().integer("units")).isEqualTo(32);
    assertThat(best(result, "validation.accuracy")).isGreaterThan(0.9);
  }
}
