package io.cultivar.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.testkit.FakeStudy;
import io.cultivar.testkit.FakeTrial;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Strategies that learn, given the trials of another study whose best is nearly the same. */
@Tag("slow")
class TransferTest {
  private static final SearchSpace SPACE =
      SearchSpace.of(
          List.of(
              new RealParameter("x", -5, 5, Scale.LINEAR),
              new RealParameter("y", 1e-4, 1, Scale.LOG),
              new ChoiceParameter("c", List.of("p", "q", "r"))));

  static Stream<SearchStrategy> learning() {
    return Stream.of(
        new AutoSearch(),
        new GaussianProcessSearch(),
        new TreeParzenEstimator(),
        new CmaEs(),
        new RandomForestSearch());
  }

  /** Least at x, y = 0.01, c = q. */
  private static double loss(Values values, double x) {
    double dx = (values.real("x") - x) / 10;
    double dy = (Math.log10(values.real("y")) + 2) / 4;
    return dx * dx + dy * dy + (values.choice("c").equals("q") ? 0 : 0.3);
  }

  private static FakeStudy run(SearchStrategy strategy, FakeStudy start, int trials, int seed) {
    FakeStudy study = start;
    for (int i = 0; i < trials; i++) {
      SplittableRandom random = new SplittableRandom(1000L * seed + i);
      Values values = strategy.propose(study, random).orElseThrow();
      Measurement measured = Measurement.of("loss", loss(values, 2.2));
      study = study.with(FakeTrial.complete(i, values, measured));
    }
    return study;
  }

  private static double mean(FakeStudy study) {
    return study.trials().stream()
        .mapToDouble(trial -> trial.metrics().get("loss"))
        .average()
        .orElseThrow();
  }

  /** Losses of another scale, least at x = 2. */
  private static FakeStudy source() {
    FakeStudy source = FakeStudy.of(SPACE);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 60; i++) {
      Values values = SPACE.choose(parameter -> parameter.at(random.nextDouble()));
      Measurement measured = Measurement.of("loss", 7e5 + 1e4 * loss(values, 2));
      source = source.with(FakeTrial.complete(i, values, measured));
    }
    return source;
  }

  @ParameterizedTest
  @MethodSource("learning")
  void theFirstTrialsAreBetterThanWithoutIt(SearchStrategy strategy) {
    FakeStudy knowing = FakeStudy.of(SPACE).knowing(source().trials());
    double[] ratios = new double[7];
    for (int seed = 0; seed < ratios.length; seed++) {
      double with = mean(run(strategy, knowing, 5, seed));
      ratios[seed] = with / mean(run(strategy, FakeStudy.of(SPACE), 5, seed));
    }
    Arrays.sort(ratios);
    assertThat(ratios[3]).as("median of how bad the first five are").isLessThan(0.6);
  }
}
