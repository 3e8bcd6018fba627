package io.cultivar.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.component.Finding.Severity;
import io.cultivar.api.network.Activation;
import io.cultivar.network.activation.Identity;
import io.cultivar.network.activation.Relu;
import io.cultivar.network.activation.Sigmoid;
import io.cultivar.network.activation.Softmax;
import io.cultivar.network.activation.Step;
import io.cultivar.network.activation.Tanh;
import io.cultivar.network.dataset.BalancedWeights;
import io.cultivar.network.dataset.GivenWeights;
import io.cultivar.network.dataset.Split;
import io.cultivar.network.dataset.TargetScaling;
import io.cultivar.network.layer.Dropout;
import io.cultivar.network.loss.BinaryCrossEntropy;
import io.cultivar.network.loss.CrossEntropy;
import io.cultivar.network.loss.Hinge;
import io.cultivar.network.loss.Poisson;
import io.cultivar.network.loss.Squared;
import io.cultivar.network.training.EarlyStopping;
import io.cultivar.testkit.FakeTrialContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainNetworkCheckTest {
  @Test
  void findsNothingWhereNothingIsWrong() {
    assertThat(classes().network().check(FakeTrialContext.of(1))).isEmpty();
    assertThat(line(new Identity()).network().check(FakeTrialContext.of(1))).isEmpty();
    assertThat(
            new Setup(
                    TestData.xor(),
                    new Squared(),
                    Setup.dense(2, new Tanh()),
                    Setup.output(new Sigmoid()))
                .network()
                .check(FakeTrialContext.of(1)))
        .isEmpty();
  }

  @Test
  void layersMustMakeANetwork() {
    Setup setup = classes();
    setup.layers = List.of();
    expect(setup, Severity.ERROR, "layers", "no dense layer");
    setup.layers = List.of(Setup.dense(3, new Softmax()), new Dropout());
    expect(setup, Severity.ERROR, "layers[1]", "last layer must be dense");
    setup.layers = List.of(Setup.output(new Tanh()), Setup.output(new Softmax()));
    expect(setup, Severity.ERROR, "layers[0].units", "units are required");
    setup.layers = List.of(Setup.dense(5, new Tanh()), Setup.dense(4, new Softmax()));
    expect(setup, Severity.ERROR, "layers[1].units", "must have 3 unit(s) but has 4");
  }

  @Test
  void watchedMetricMustBeMeasured() {
    Setup setup = classes();
    setup.earlyStopping = Optional.of(new EarlyStopping());
    expect(setup, Severity.ERROR, "early-stopping.metric", "'validation.loss' is not measured");
    setup.split = Optional.of(new Split(0.2, 0.2, 0));
    assertThat(setup.network().check(FakeTrialContext.of(1))).isEmpty();
    setup.earlyStopping = Optional.of(new EarlyStopping("test.loss", 1, 0));
    expect(setup, Severity.ERROR, "early-stopping.metric", "'test.loss' is not measured");
    setup.split = Optional.of(new Split(0, 0, 3));
    setup.earlyStopping = Optional.of(new EarlyStopping("validation.loss@0", 1, 0));
    expect(setup, Severity.ERROR, "early-stopping.metric", "'validation.loss@0' is not measured");
  }

  @Test
  void dataMustFit() {
    Setup broken =
        new Setup(TestData.broken("no file x.csv"), new Squared(), Setup.output(new Identity()));
    expect(broken, Severity.ERROR, "data", "no file x.csv");
    Setup setup = classes();
    setup.classWeights = Optional.of(new GivenWeights(Map.of("d", 2.0)));
    expect(setup, Severity.ERROR, "class-weights.weights", "unknown class 'd'; known: a, b, c");
    setup.classWeights = Optional.empty();
    setup.split = Optional.of(new Split(0.001, 0, 0));
    expect(setup, Severity.ERROR, "split", "validation part is empty");
    setup.split = Optional.of(new Split(0, 0, 1000));
    expect(setup, Severity.ERROR, "split.folds", "1000 folds need as many rows");
    Setup numbers = line(new Identity());
    numbers.classWeights = Optional.of(new BalancedWeights());
    expect(numbers, Severity.ERROR, "class-weights", "no classes");
  }

  @Test
  void warnsOfWhatCannotLearn() {
    Setup step = classes();
    step.layers = List.of(Setup.dense(5, new Step()), Setup.output(new Softmax()));
    expect(step, Severity.WARNING, "layers[0].activation", "derivative is 0 everywhere");
    Setup single = new Setup(TestData.xor(), new CrossEntropy(), Setup.dense(1, new Softmax()));
    expect(single, Severity.WARNING, "layers[0].activation", "gives a constant");
  }

  @Test
  void warnsWhereLossAndOutputDoNotBelongTogether() {
    Setup setup = classes();
    setup.layers = List.of(Setup.output(new Sigmoid()));
    expect(setup, Severity.WARNING, "layers[0].activation", "sigmoid with binary-cross-entropy");
    setup.loss = new BinaryCrossEntropy();
    setup.layers = List.of(Setup.output(new Tanh()));
    expect(setup, Severity.WARNING, "layers[0].activation", "compares probabilities");
    setup.loss = new Hinge();
    setup.layers = List.of(Setup.output(new Sigmoid()));
    expect(setup, Severity.WARNING, "layers[0].activation", "compares signs");
    Setup counts = line(new Identity());
    counts.loss = new Poisson();
    expect(counts, Severity.WARNING, "layers[0].activation", "compares counts");
  }

  @Test
  void warnsOfTargetsThatOutputsCannotReach() {
    Setup setup = line(new Sigmoid());
    setup.targetScaling = TargetScaling.NONE;
    expect(setup, Severity.WARNING, "layers[0].activation", "cannot reach the target");
    setup = line(new Relu());
    setup.targetScaling = TargetScaling.STANDARD;
    expect(setup, Severity.WARNING, "layers[0].activation", "target-scaling: auto");
  }

  private static Setup classes() {
    return new Setup(
        TestData.threeClasses(60),
        new CrossEntropy(),
        Setup.dense(5, new Tanh()),
        Setup.output(new Softmax()));
  }

  private static Setup line(Activation output) {
    return new Setup(TestData.line(40), new Squared(), Setup.output(output));
  }

  private static void expect(Setup setup, Severity severity, String path, String message) {
    assertThat(setup.network().check(FakeTrialContext.of(1)))
        .anySatisfy(
            finding -> {
              assertThat(finding.severity()).isEqualTo(severity);
              assertThat(finding.path()).isEqualTo(path);
              assertThat(finding.message()).contains(message).doesNotEndWith(".");
            });
  }
}
