package io.cultivar.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Activation;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Objective;
import io.cultivar.api.study.Trial;
import io.cultivar.api.study.TrialContext;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.StudySession;
import io.cultivar.runner.experiment.ExperimentSource;
import io.cultivar.runner.study.StudyResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One seed gives one study with every strategy there is, whoever does the work and when. */
class StrategiesTest {
  private static final String EXPERIMENT =
      """
      experiment: mixed
      seed: 3
      space:
        x: {real: [-5, 5]}
        rate: {real: [0.0001, 1], scale: log}
        n: {int: [1, 9]}
        act: {choice: [tanh, sigmoid, {type: leaky-relu, slope: $slope}]}
        slope: {real: [0, 0.5]}
      objective: {type: mixed, x: $x, rate: $rate, n: $n, activation: $act}
      goal: {minimize: height}
      strategy: %s
      parallelism: 4
      trials: 24
      """;

  /** The study that its own trial 16 stops; the methods of this class run one by one. */
  private static final AtomicReference<StudySession> STOPPED = new AtomicReference<>();

  @TempDir private Path directory;

  /** Fails here and there, and ends out of order. */
  @Component(name = "mixed", summary = "a bowl with holes")
  public record Mixed(
      @Option("a number") double x,
      @Option("a number on a log scale") double rate,
      @Option("a whole number") int n,
      @Option("one of some") Activation activation)
      implements Objective {
    /** All must be given. */
    public Mixed() {
      this(0, 1, 1, null);
    }

    @Override
    public Measurement evaluate(TrialContext trial) throws InterruptedException {
      StudySession stopped = STOPPED.get();
      if (trial.number() == 16 && stopped != null) {
        stopped.cancel();
        // It cannot end, so neither can the study, however late it is cancelled.
        Thread.sleep(60_000);
      }
      Thread.sleep((trial.number() + 1) % 4);
      if (trial.number() % 7 == 3) {
        throw new IllegalStateException("fell into a hole");
      }
      double place = Math.log10(rate) + 2;
      double bonus = activation instanceof ElementwiseActivation one ? one.value(-1) : 0;
      return Measurement.of("height", (x - 1) * (x - 1) + place * place + n * 0.1 + bonus);
    }
  }

  static List<String> strategies() throws Exception {
    List<String> strategies = new ArrayList<>();
    try (Cultivar cultivar = Cultivar.builder().build()) {
      strategies.addAll(cultivar.registry().names(SearchStrategy.class));
    }
    assertThat(strategies).contains("random", "gp", "tpe");
    // What its user has listed it proposes, and nothing else.
    strategies.remove("manual");
    strategies.replaceAll(name -> name.equals("grid") ? "{type: grid, points: 3}" : name);
    return strategies;
  }

  private static String text(Trial trial) {
    return String.join(
        " ",
        Integer.toString(trial.number()),
        trial.state().toString(),
        trial.values().toString(),
        trial.metrics().toString(),
        trial.failure().toString());
  }

  private static List<String> run(String strategy, int workers) throws Exception {
    try (Cultivar cultivar = Cultivar.builder().with(new Mixed()).workers(workers).build()) {
      StudyResult result = cultivar.run(EXPERIMENT.formatted(strategy));
      return result.study().trials().stream().map(StrategiesTest::text).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void oneTwoAndEightWorkersDoTheSameStudy(String strategy) throws Exception {
    List<String> alone = run(strategy, 1);
    assertThat(alone).hasSize(24);
    assertThat(run(strategy, 2)).isEqualTo(alone);
    assertThat(run(strategy, 8)).isEqualTo(alone);
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void aStudyThatWasStoppedGoesOnAsIfItHadNotBeen(String strategy) throws Exception {
    List<String> expected = run(strategy, 2);
    assertThat(runAndStop(strategy)).hasSizeLessThan(24);
    try (Cultivar cultivar = stored()) {
      StudyResult result = cultivar.run(EXPERIMENT.formatted(strategy));
      assertThat(result.study().trials().stream().map(StrategiesTest::text).toList())
          .isEqualTo(expected);
    }
  }

  private Cultivar stored() throws Exception {
    String store = "jdbc:sqlite:" + directory.resolve("studies.db");
    return Cultivar.builder().with(new Mixed()).store(store).workers(3).build();
  }

  private List<Trial> runAndStop(String strategy) throws Exception {
    try (Cultivar cultivar = stored();
        StudySession session =
            cultivar.open(cultivar.check(ExperimentSource.of(EXPERIMENT.formatted(strategy))))) {
      STOPPED.set(session);
      return session.run().study().trials();
    } finally {
      STOPPED.set(null);
    }
  }
}
