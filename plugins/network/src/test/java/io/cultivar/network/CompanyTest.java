package io.cultivar.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.study.GroupObjective.Companion;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.TrialContext;
import io.cultivar.network.activation.Gelu;
import io.cultivar.network.activation.Identity;
import io.cultivar.network.activation.LeakyRelu;
import io.cultivar.network.activation.LogSoftmax;
import io.cultivar.network.activation.Relu;
import io.cultivar.network.activation.Sigmoid;
import io.cultivar.network.activation.Softmax;
import io.cultivar.network.activation.Tanh;
import io.cultivar.network.dataset.BalancedWeights;
import io.cultivar.network.dataset.Split;
import io.cultivar.network.initializer.HeNormal;
import io.cultivar.network.initializer.Uniform;
import io.cultivar.network.layer.Dense;
import io.cultivar.network.layer.Dropout;
import io.cultivar.network.loss.BinaryCrossEntropy;
import io.cultivar.network.loss.Cosine;
import io.cultivar.network.loss.CrossEntropy;
import io.cultivar.network.loss.Huber;
import io.cultivar.network.loss.KlDivergence;
import io.cultivar.network.loss.Squared;
import io.cultivar.network.optimizer.Adam;
import io.cultivar.network.optimizer.Nadam;
import io.cultivar.network.optimizer.Rprop;
import io.cultivar.network.optimizer.Sgd;
import io.cultivar.network.schedule.OneCycle;
import io.cultivar.network.schedule.ReduceOnPlateau;
import io.cultivar.network.training.BatchSize;
import io.cultivar.network.training.DivergedException;
import io.cultivar.network.training.EarlyStopping;
import io.cultivar.network.training.Regularization;
import io.cultivar.testkit.FakeTrialContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A network that is trained in company equals the one that is trained alone, bit for bit. */
final class CompanyTest {
  private static final TestData CLASSES = TestData.threeClasses(50);
  private static final TestData LINE = TestData.line(40);
  private static final TestData XOR = TestData.xor();

  /** One of several trials. */
  private static final class Member implements Companion {
    private final TrainNetwork objective;
    private final FakeTrialContext trial;
    private Object end;

    Member(TrainNetwork objective, FakeTrialContext trial) {
      this.objective = objective;
      this.trial = trial;
    }

    @Override
    public Objective objective() {
      return objective;
    }

    @Override
    public TrialContext trial() {
      return trial;
    }

    @Override
    public void measured(Measurement measured) {
      assertThat(end).isNull();
      end = measured;
    }

    @Override
    public void failed(Exception reason) {
      assertThat(end).isNull();
      end = reason.toString();
    }
  }

  /** The set-ups of trials that have a shape in common. */
  private record Mixture(String name, List<Setup> setups) {
    @Override
    public String toString() {
      return name;
    }
  }

  private interface Variation {
    void apply(Setup setup, int number);
  }

  private static Mixture mixture(String name, int trials, Variation variation) {
    List<Setup> setups = new ArrayList<>();
    for (int i = 0; i < trials; i++) {
      Setup setup =
          new Setup(
              CLASSES, new CrossEntropy(), Setup.dense(7, new Tanh()), Setup.output(new Softmax()));
      setup.epochs = 6;
      setup.batch = BatchSize.of(8);
      variation.apply(setup, i);
      setups.add(setup);
    }
    return new Mixture(name, setups);
  }

  private static Mixture regression(String name, Variation variation) {
    return mixture(
        name,
        5,
        (setup, i) -> {
          setup.data = LINE;
          setup.loss = new Squared();
          setup.layers = List.of(Setup.dense(5, new Gelu()), Setup.output(new Identity()));
          setup.learningRate = 0.02;
          variation.apply(setup, i);
        });
  }

  static Stream<Mixture> mixtures() {
    return Stream.of(
        mixture("seeds", 17, (setup, i) -> {}),
        mixture("rates", 5, (setup, i) -> setup.learningRate = 0.01 * (i + 1)),
        mixture(
            "initial ranges",
            4,
            (setup, i) ->
                setup.layers =
                    List.of(
                        new Dense(
                            OptionalInt.of(7),
                            new Tanh(),
                            new Uniform(-0.1f * (i + 1), 0.1f * (i + 1)),
                            new Uniform()),
                        Setup.output(new Softmax()))),
        mixture("momentum", 4, (setup, i) -> setup.optimizer = new Sgd(0.2 * i, false)),
        mixture(
            "optimizers",
            4,
            (setup, i) ->
                setup.optimizer = List.of(new Adam(), new Nadam(), new Rprop(), new Sgd()).get(i)),
        mixture("adam", 3, (setup, i) -> setup.optimizer = new Adam()),
        mixture(
            "dropout",
            4,
            (setup, i) ->
                setup.layers =
                    List.of(
                        new Dropout(0.2f),
                        Setup.dense(6, new Relu()),
                        new Dropout(0.4f),
                        Setup.output(new Softmax()))),
        mixture("folds", 3, (setup, i) -> setup.split = Optional.of(new Split(0, 0, 3))),
        mixture("parts", 3, (setup, i) -> setup.split = Optional.of(new Split(0.2, 0.2, 0))),
        mixture(
            "early stopping",
            6,
            (setup, i) -> {
              setup.split = Optional.of(new Split(0.3, 0.2, 0));
              setup.epochs = 40;
              setup.learningRate = 0.05 * (i + 1);
              setup.earlyStopping = Optional.of(new EarlyStopping("validation.loss", 2, 0));
            }),
        mixture(
            "class weights",
            3,
            (setup, i) -> setup.classWeights = Optional.of(new BalancedWeights())),
        mixture("clip", 3, (setup, i) -> setup.clip = OptionalDouble.of(0.05)),
        mixture(
            "cost of weights",
            3,
            (setup, i) -> setup.regularization = new Regularization(1e-3f, 1e-2f)),
        mixture("schedule", 3, (setup, i) -> setup.schedule = new OneCycle()),
        mixture("plateau", 4, (setup, i) -> setup.schedule = new ReduceOnPlateau()),
        mixture(
            "some diverge",
            5,
            (setup, i) -> {
              setup.learningRate = i % 2 == 0 ? 0.05 : 1e30;
              setup.layers = List.of(Setup.dense(7, new Relu()), Setup.output(new Softmax()));
            }),
        mixture("on the way", 4, (setup, i) -> setup.measureTrain = MeasureTrain.WHILE_TRAINING),
        mixture("seldom", 4, (setup, i) -> setup.measureEvery = 4),
        mixture("full batch", 4, (setup, i) -> setup.batch = new BatchSize(OptionalInt.empty())),
        mixture("kl-divergence", 3, (setup, i) -> setup.loss = new KlDivergence()),
        mixture(
            "log-softmax",
            3,
            (setup, i) -> {
              setup.loss = new Cosine();
              setup.layers =
                  List.of(Setup.dense(4, new LeakyRelu()), Setup.output(new LogSoftmax()));
            }),
        mixture(
            "yes or no",
            4,
            (setup, i) -> {
              setup.loss = new BinaryCrossEntropy();
              setup.data = XOR;
              setup.layers = List.of(Setup.dense(3, new Sigmoid()), Setup.output(new Sigmoid()));
            }),
        regression("numbers", (setup, i) -> {}),
        regression("huber", (setup, i) -> setup.loss = new Huber()),
        regression(
            "he-normal",
            (setup, i) ->
                setup.layers =
                    List.of(
                        new Dense(OptionalInt.of(5), new Gelu(), new HeNormal(), new Uniform()),
                        Setup.output(new Identity()))));
  }

  @ParameterizedTest
  @MethodSource("mixtures")
  void trainedInCompanyIsTrainedAlone(Mixture mixture) throws Exception {
    List<Member> together = members(mixture);
    assertThat(together.stream().map(member -> member.objective.groupKey()).distinct()).hasSize(1);
    together.get(0).objective.evaluateTogether(List.copyOf(together));
    List<Member> alone = members(mixture);
    for (int i = 0; i < alone.size(); i++) {
      Member member = alone.get(i);
      try {
        member.measured(member.objective.evaluate(member.trial));
      } catch (Exception e) {
        member.failed(e);
      }
      assertThat(together.get(i).end).as("trial %s", i).isEqualTo(member.end);
      assertThat(together.get(i).trial.reports()).isEqualTo(member.trial.reports());
      assertThat(together.get(i).trial.pictures()).isEqualTo(member.trial.pictures());
      assertThat(member.trial.pictures().isEmpty()).isEqualTo(!(member.end instanceof Measurement));
    }
  }

  @ParameterizedTest
  @MethodSource("mixtures")
  void goesOnAloneFromWhereItWasInCompany(Mixture mixture) throws Exception {
    List<Member> together = members(mixture);
    together.get(0).objective.evaluateTogether(List.copyOf(together));
    int resumed = 0;
    for (Member member : together) {
      for (int reports : member.trial.checkpoints()) {
        FakeTrialContext trial = member.trial.resumedAfter(reports);
        Member alone = new Member(member.objective, trial);
        try {
          alone.measured(member.objective.evaluate(trial));
        } catch (DivergedException e) {
          alone.failed(e);
        }
        assertThat(alone.end).as("after %s reports", reports).isEqualTo(member.end);
        assertThat(trial.reports()).isEqualTo(member.trial.reports());
        resumed++;
      }
    }
    assertThat(resumed).isPositive();
  }

  private static List<Member> members(Mixture mixture) {
    List<Member> members = new ArrayList<>();
    for (Setup setup : mixture.setups()) {
      members.add(new Member(setup.network(), FakeTrialContext.of(members.size()).look()));
    }
    return members;
  }

  @Test
  void aTrialThatIsStoppedLeavesTheOthersAlone() throws Exception {
    Mixture seeds = mixture("seeds", 4, (setup, i) -> {});
    List<Member> together = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      FakeTrialContext trial = FakeTrialContext.of(i);
      together.add(
          new Member(seeds.setups().get(i).network(), i == 2 ? trial.stoppedAfter(2) : trial));
    }
    together.get(0).objective.evaluateTogether(List.copyOf(together));
    assertThat(together.get(2).trial.reports()).hasSize(2);
    for (int i = 0; i < 4; i++) {
      FakeTrialContext trial = FakeTrialContext.of(i);
      Measurement alone =
          seeds.setups().get(i).network().evaluate(i == 2 ? trial.stoppedAfter(2) : trial);
      assertThat(together.get(i).end).isEqualTo(alone);
    }
  }

  @Test
  void theSizeOfGroupsFollowsFromTheShape() {
    Setup narrow = mixture("narrow", 1, (setup, i) -> {}).setups().get(0);
    assertThat(narrow.network().groupSize(FakeTrialContext.of(1))).isBetween(16, 128);
    narrow.layers = List.of(Setup.dense(32, new Tanh()), Setup.output(new Softmax()));
    assertThat(narrow.network().groupSize(FakeTrialContext.of(1))).isEqualTo(1);
  }
}
