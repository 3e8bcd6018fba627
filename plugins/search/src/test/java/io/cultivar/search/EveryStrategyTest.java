package io.cultivar.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.component.Finding;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Trial;
import io.cultivar.search.points.Combinations;
import io.cultivar.testkit.FakeStudy;
import io.cultivar.testkit.FakeTrial;
import io.cultivar.testkit.ProposedStudy;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every strategy of this plugin, over spaces and outcomes drawn at random. */
@Tag("slow")
class EveryStrategyTest {
  private static final int SPACES = 60;
  private static final int TRIALS = 36;
  private static final double[] LOSSES = {
    1, 1, 0, -1, 1e-300, 1e300, -1e300, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE
  };

  static Stream<SearchStrategy> strategies() {
    return ServiceLoader.load(SearchStrategy.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(strategy -> !(strategy instanceof ManualSearch));
  }

  /** Those that model what they saw take longer: they have fewer spaces and trials. */
  private static boolean slow(SearchStrategy strategy) {
    return strategy instanceof GaussianProcessSearch || strategy instanceof RandomForestSearch;
  }

  private static boolean supports(SearchStrategy strategy, SearchSpace space) {
    return strategy.check(space).stream()
        .noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
  }

  private static FakeTrial measured(int number, Values values, double loss) {
    return FakeTrial.complete(number, values, Measurement.of("loss", loss));
  }

  /** One of several worlds: all fail, all alike, all pruned, or one thing after another. */
  private static BiFunction<Integer, Values, FakeTrial> outcomes(int seed) {
    return (number, values) ->
        switch (seed % 7) {
          case 0 -> FakeTrial.failed(number, values, "on purpose");
          case 1 -> measured(number, values, 0.1);
          case 2 -> FakeTrial.pruned(number, values, Measurement.of("loss", number % 3));
          case 3 -> FakeTrial.complete(number, values, Measurement.EMPTY);
          case 4 -> measured(number, values, values.hashCode() * 1e-9);
          default -> mixed(new SplittableRandom(31 * seed + number), number, values);
        };
  }

  private static FakeTrial mixed(SplittableRandom random, int number, Values values) {
    double loss = LOSSES[random.nextInt(LOSSES.length)];
    return switch (random.nextInt(6)) {
      case 0 -> FakeTrial.failed(number, values, "on purpose");
      case 1 -> FakeTrial.pruned(number, values, Measurement.of("loss", loss));
      case 2 -> measured(number, values, Double.NaN);
      default -> measured(number, values, loss);
    };
  }

  private static SearchSpace space(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return seed % 3 == 0 ? RandomSpaces.small(random) : RandomSpaces.any(random);
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void proposesWhatIsAllowedAndNewInAnySpaceWhateverHappens(SearchStrategy strategy) {
    for (int seed = 0; seed < SPACES; seed += slow(strategy) ? 5 : 1) {
      SearchSpace space = space(seed);
      if (supports(strategy, space)) {
        int parallelism = List.of(1, 4, 8).get(seed / 3 % 3);
        ProposedStudy proposed =
            new ProposedStudy(FakeStudy.of(space), parallelism, outcomes(seed));
        FakeStudy study = proposed.run(strategy, slow(strategy) ? TRIALS / 2 : TRIALS);
        assertAllowedAndNew(study, strategy + " in space " + seed + ": " + space);
      }
    }
  }

  private static void assertAllowedAndNew(FakeStudy study, String about) {
    long size = new Combinations(study.space(), Parameter::size).count().orElse(Long.MAX_VALUE);
    assertThat(study.trials()).as(about).hasSizeGreaterThanOrEqualTo((int) Math.min(size, 18));
    Set<Values> before = new HashSet<>();
    for (Trial trial : study.trials()) {
      assertThat(study.space().allows(trial.values())).as("%s\n%s", about, trial).isTrue();
      boolean isNew = before.add(trial.values());
      assertThat(isNew || before.size() == size).as("%s\n%s again", about, trial).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void looksAtTheGoalsDirectionAndAtNothingHidden(SearchStrategy strategy) {
    Goal large = new Goal("loss", Direction.MAXIMIZE);
    for (int seed = 4; seed < SPACES; seed += slow(strategy) ? 28 : 7) {
      SearchSpace space = space(seed);
      if (supports(strategy, space)) {
        int trials = slow(strategy) ? TRIALS / 2 : TRIALS;
        FakeStudy study = FakeStudy.of(space);
        FakeStudy small = new ProposedStudy(study, outcomes(4)).run(strategy, trials);
        ProposedStudy mirrored =
            new ProposedStudy(
                study.after(large),
                (number, values) -> measured(number, values, values.hashCode() * -1e-9));
        assertThat(mirrored.run(strategy, trials).trials())
            .as(strategy + " in space " + seed)
            .extracting(Trial::values)
            .isEqualTo(small.trials().stream().map(Trial::values).toList());
      }
    }
  }
}
