package io.cultivar.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.study.Measurement;
import io.cultivar.network.activation.Softmax;
import io.cultivar.network.activation.Tanh;
import io.cultivar.network.dataset.Split;
import io.cultivar.network.loss.CrossEntropy;
import io.cultivar.network.training.EarlyStopping;
import io.cultivar.testkit.FakeTrialContext;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is measured with cross-validation. */
class FoldsTest {
  @Test
  void foldsGiveMeansAndAreTrainedSideBySide() throws Exception {
    Setup setup = classes();
    setup.split = Optional.of(new Split(0, 0.1, 3));
    FakeTrialContext trial = FakeTrialContext.of(1);
    Measurement measured = setup.network().evaluate(trial);
    assertThat(trial.reports()).hasSize(setup.epochs);
    assertThat(measured.get("validation.accuracy")).isBetween(0.9, 1.0);
    assertThat(measured.asMap()).containsKeys("test.loss", "train.loss");
  }

  @Test
  void absurdNumbersOfFoldsAreNotNamedOneByOne() {
    Setup setup = classes();
    setup.split = Optional.of(new Split(0, 0, Integer.MAX_VALUE));
    assertThat(setup.network().metricNames().size()).isLessThan(20_000);
  }

  @Test
  void whatEachFoldValidatedIsMeasuredInTheEndOnly() throws Exception {
    Setup setup = classes();
    setup.split = Optional.of(new Split(0, 0.1, 3));
    setup.earlyStopping = Optional.of(new EarlyStopping("validation.loss", 2, 0));
    setup.learningRate = 0.5;
    FakeTrialContext trial = FakeTrialContext.of(1);
    Measurement measured = setup.network().evaluate(trial);
    assertThat(measured.asMap().keySet())
        .containsExactly(
            "train.loss",
            "train.accuracy",
            "validation.loss",
            "validation.accuracy",
            "validation.loss@0",
            "validation.loss@1",
            "validation.loss@2",
            "validation.accuracy@0",
            "validation.accuracy@1",
            "validation.accuracy@2",
            "test.loss",
            "test.accuracy");
    for (String metric : List.of("validation.loss", "validation.accuracy")) {
      double sum = 0;
      for (int fold = 0; fold < 3; fold++) {
        sum += measured.get(metric + "@" + fold);
      }
      assertThat(measured.get(metric)).isEqualTo(sum / 3);
    }
    assertThat(measured.get("validation.loss@0")).isNotEqualTo(measured.get("validation.loss@1"));
    trial
        .reports()
        .forEach(
            report ->
                assertThat(report.metrics().asMap().keySet())
                    .noneMatch(name -> name.contains("@")));
    assertThat(setup.network().metricNames()).containsAll(measured.asMap().keySet());
    assertThat(setup.network().reportedNames().orElseThrow())
        .containsAll(trial.reports().get(0).metrics().asMap().keySet())
        .noneMatch(name -> name.contains("@"));
  }

  private static Setup classes() {
    return new Setup(
        TestData.threeClasses(120),
        new CrossEntropy(),
        Setup.dense(6, new Tanh()),
        Setup.output(new Softmax()));
  }
}
