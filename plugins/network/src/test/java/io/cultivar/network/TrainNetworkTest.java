package io.cultivar.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cultivar.api.data.DataSource;
import io.cultivar.api.data.Table;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.network.activation.Identity;
import io.cultivar.network.activation.Relu;
import io.cultivar.network.activation.Sigmoid;
import io.cultivar.network.activation.Softmax;
import io.cultivar.network.activation.Tanh;
import io.cultivar.network.dataset.Split;
import io.cultivar.network.kernels.PortableKernels;
import io.cultivar.network.layer.Dense;
import io.cultivar.network.layer.Dropout;
import io.cultivar.network.loss.BinaryCrossEntropy;
import io.cultivar.network.loss.CrossEntropy;
import io.cultivar.network.loss.Hinge;
import io.cultivar.network.loss.Squared;
import io.cultivar.network.metric.Accuracy;
import io.cultivar.network.optimizer.Adam;
import io.cultivar.network.training.BatchSize;
import io.cultivar.network.training.DivergedException;
import io.cultivar.network.training.EarlyStopping;
import io.cultivar.testkit.FakeTrialContext;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TrainNetworkTest {
  @Test
  void learnsXorWithScaledTargetsAndMeasuresAccuracy() throws Exception {
    for (var activation : List.of(new Sigmoid(), new Tanh())) {
      Setup setup =
          new Setup(
              TestData.xor(), new Squared(), Setup.dense(8, new Tanh()), Setup.output(activation));
      setup.batch = BatchSize.parse("full");
      setup.epochs = 3000;
      setup.learningRate = 0.5;
      Measurement measured = setup.network().evaluate(FakeTrialContext.of(1));
      assertThat(measured.get("train.accuracy")).as(activation.toString()).isEqualTo(1);
      assertThat(measured.get("train.loss")).isLessThan(0.05);
      assertThat(measured.asMap().keySet()).containsExactly("train.loss", "train.accuracy");
    }
  }

  @Test
  void learnsClassesWithEachPartMeasuredAndTheTestPartOnlyOnce() throws Exception {
    Setup setup = classes();
    setup.split = Optional.of(new Split(0.2, 0.2, 0));
    FakeTrialContext trial = FakeTrialContext.of(1);
    Measurement measured = setup.network().evaluate(trial);
    assertThat(measured.get("validation.accuracy")).isGreaterThan(0.9);
    assertThat(measured.get("test.accuracy")).isGreaterThan(0.9);
    assertThat(trial.reports()).hasSize(setup.epochs);
    assertThat(trial.reports().get(0).metrics().asMap().keySet())
        .containsExactly("train.loss", "train.accuracy", "validation.loss", "validation.accuracy");
    assertThat(setup.network().metricNames()).containsAll(measured.asMap().keySet());
  }

  @Test
  void learnsTwoClassesAlsoBySignsAndWithTwoSoftmaxUnits() throws Exception {
    Setup signs =
        new Setup(
            TestData.xor(), new Hinge(), Setup.dense(8, new Tanh()), Setup.output(new Identity()));
    Setup softmax =
        new Setup(
            TestData.xor(),
            new CrossEntropy(),
            Setup.dense(8, new Tanh()),
            Setup.output(new Softmax()));
    for (Setup setup : List.of(signs, softmax)) {
      setup.epochs = 2000;
      Measurement measured = setup.network().evaluate(FakeTrialContext.of(2));
      assertThat(measured.get("train.accuracy")).isEqualTo(1);
    }
  }

  @Test
  void learnsNumbersAndMeasuresThemInTheUnitsOfTheData() throws Exception {
    for (var activation : List.of(new Identity(), new Sigmoid(), new Tanh())) {
      Setup setup = new Setup(TestData.line(100), new Squared(), Setup.output(activation));
      setup.split = Optional.of(new Split(0.3, 0, 0));
      setup.epochs = 300;
      setup.learningRate = 0.3;
      Measurement measured = setup.network().evaluate(FakeTrialContext.of(1));
      assertThat(measured.asMap().keySet())
          .contains("validation.rmse", "validation.mae", "validation.r2");
      assertThat(measured.get("validation.rmse")).as(activation.toString()).isLessThan(2.5);
      assertThat(measured.get("validation.r2")).as(activation.toString()).isGreaterThan(0.9);
    }
  }

  @Test
  void learnsSeveralLabels() throws Exception {
    TestData data =
        TestData.of(
            List.of(TestData.numbers("a", 0, 0, 1, 1), TestData.numbers("b", 0, 1, 0, 1)),
            List.of(TestData.numbers("and", 0, 0, 0, 1), TestData.numbers("or", 0, 1, 1, 1)));
    Setup setup = new Setup(data, new BinaryCrossEntropy(), Setup.output(new Sigmoid()));
    setup.epochs = 500;
    setup.learningRate = 1;
    Measurement measured = setup.network().evaluate(FakeTrialContext.of(1));
    assertThat(measured.get("train.accuracy")).isEqualTo(1);
  }

  @Test
  void theSameSeedGivesTheSameBitsAndAnotherGivesOthers() throws Exception {
    Setup setup = classes();
    setup.layers =
        List.of(Setup.dense(6, new Tanh()), new Dropout(0.2f), Setup.output(new Softmax()));
    Measurement first = setup.network().evaluate(FakeTrialContext.of(1));
    assertThat(setup.network().evaluate(FakeTrialContext.of(1))).isEqualTo(first);
    assertThat(setup.network().evaluate(FakeTrialContext.of(2))).isNotEqualTo(first);
  }

  @Test
  void endsWhenNobodyWantsItToGoOn() throws Exception {
    Setup setup = classes();
    FakeTrialContext trial = FakeTrialContext.of(1).stoppedAfter(3);
    Measurement measured = setup.network().evaluate(trial);
    assertThat(trial.reports()).hasSize(3);
    assertThat(measured).isEqualTo(trial.reports().get(2).metrics());
  }

  @Test
  void earlyStoppingGoesBackToTheBestEpoch() throws Exception {
    Setup setup = new Setup(TestData.line(60), new Squared(), Setup.output(new Identity()));
    setup.split = Optional.of(new Split(0.3, 0.3, 0));
    setup.learningRate = 0.5;
    setup.epochs = 200;
    setup.earlyStopping = Optional.of(new EarlyStopping("validation.loss", 4, 0));
    FakeTrialContext trial = FakeTrialContext.of(1);
    Measurement measured = setup.network().evaluate(trial);
    double[] losses = trial.series("validation.loss");
    int best = 0;
    for (int i = 1; i < losses.length; i++) {
      best = losses[i] < losses[best] ? i : best;
    }
    assertThat(losses.length).isEqualTo(best + 1 + 4).isLessThan(200);
    assertThat(measured.get("validation.loss")).isEqualTo(losses[best]);
    setup.earlyStopping = Optional.empty();
    setup.epochs = best + 1;
    Measurement upToBest = setup.network().evaluate(FakeTrialContext.of(1));
    assertThat(measured.get("test.loss")).isEqualTo(upToBest.get("test.loss"));
  }

  @Test
  void measuresAsOftenAsAskedAndAtTheEnd() throws Exception {
    Setup setup = classes();
    setup.epochs = 8;
    FakeTrialContext often = FakeTrialContext.of(1);
    Measurement last = setup.network().evaluate(often);
    setup.measureEvery = 3;
    FakeTrialContext seldom = FakeTrialContext.of(1);
    assertThat(setup.network().evaluate(seldom)).isEqualTo(last);
    assertThat(seldom.reports())
        .containsExactly(often.reports().get(2), often.reports().get(5), often.reports().get(7));
  }

  @Test
  void sayWhenTrainingDiverges() {
    Setup setup = new Setup(TestData.line(50), new Squared(), Setup.output(new Identity()));
    setup.learningRate = 1e6;
    assertThatThrownBy(() -> setup.network().evaluate(FakeTrialContext.of(1)))
        .isInstanceOf(DivergedException.class)
        .hasMessageMatching("diverged at epoch \\d+: .+ is .+; try a smaller learning-rate");
  }

  @Test
  void endsWhenInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> classes().network().evaluate(FakeTrialContext.of(1)))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void passesOnWhyDataCannotBeRead() {
    Setup setup =
        new Setup(TestData.broken("no file x.csv"), new Squared(), Setup.output(new Identity()));
    assertThatThrownBy(() -> setup.network().evaluate(FakeTrialContext.of(1)))
        .isInstanceOf(IOException.class)
        .hasMessage("no file x.csv");
  }

  @Test
  void readsATableOnceForAllThatPrepareItDifferently() throws Exception {
    AtomicInteger loads = new AtomicInteger();
    Setup setup =
        new Setup(
            new CountingData(TestData.threeClasses(30), loads),
            new CrossEntropy(),
            Setup.output(new Softmax()));
    FakeTrialContext trial = FakeTrialContext.of(1).stoppedAfter(1);
    setup.network().evaluate(trial);
    setup.split = Optional.of(new Split(0.2, 0, 0));
    setup.network().evaluate(trial);
    assertThat(loads).hasValue(1);
  }

  record CountingData(TestData data, AtomicInteger loads) implements DataSource {
    @Override
    public Table load() throws IOException {
      loads.incrementAndGet();
      return data.load();
    }
  }

  @Test
  void adamLearnsToo() throws Exception {
    Setup setup = classes();
    setup.optimizer = new Adam();
    setup.learningRate = 0.01;
    Measurement measured = setup.network().evaluate(FakeTrialContext.of(1));
    assertThat(measured.get("train.accuracy")).isCloseTo(1, within(0.1));
  }

  @Test
  void refusesOptionsOutOfRange() {
    Setup setup = classes();
    setup.learningRate = 0;
    assertThatThrownBy(setup::network).hasMessage("learning-rate must be > 0 and finite, was 0.0");
    setup.learningRate = 1;
    setup.epochs = 0;
    assertThatThrownBy(setup::network).hasMessage("epochs must be >= 1, was 0");
    setup.epochs = 1;
    setup.metrics = List.of(new Accuracy(), new Accuracy());
    assertThatThrownBy(setup::network).hasMessageContaining("'accuracy' twice");
  }

  @Test
  void isFoundAsAService() {
    assertThat(ServiceLoader.load(Objective.class)).hasAtLeastOneElementOfType(TrainNetwork.class);
    assertThat(ServiceLoader.load(Kernels.class)).hasAtLeastOneElementOfType(PortableKernels.class);
  }

  private static Setup classes() {
    return new Setup(
        TestData.threeClasses(120),
        new CrossEntropy(),
        Setup.dense(6, new Tanh()),
        Setup.output(new Softmax()));
  }

  @Test
  void learnsTheSameOnSeveralCores() throws Exception {
    Dense hidden = Setup.dense(512, new Relu());
    Setup setup = new Setup(TestData.threeClasses(90), new CrossEntropy(), hidden, hidden);
    setup.layers = List.of(hidden, hidden, Setup.output(new Softmax()));
    setup.optimizer = new Adam();
    setup.epochs = 3;
    setup.batch = BatchSize.of(64);
    setup.learningRate = 0.01;
    FakeTrialContext one = FakeTrialContext.of(1);
    FakeTrialContext three = FakeTrialContext.of(1).onCores(3);
    assertThat(setup.network().evaluate(three)).isEqualTo(setup.network().evaluate(one));
    assertThat(three.reports()).isEqualTo(one.reports());
  }
}
