package io.cultivar.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.space.Branch;
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
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class TreeParzenEstimatorTest {
  private static final SearchSpace SPACE =
      SearchSpace.of(
          List.of(
              new ChoiceParameter("kind", List.of("flat", "bowl", "poor")),
              new RealParameter("x", -5, 5, Scale.LINEAR),
              new RealParameter(
                  "y", 1e-4, 1, Scale.LOG, OptionalDouble.empty(), Set.of(new Branch("kind", 1)))));

  private static double loss(Values values) {
    double x = values.real("x");
    return switch (values.choice("kind")) {
      case "bowl" -> Math.pow(x - 2, 2) + Math.pow(Math.log10(values.real("y")) + 1, 2);
      case "flat" -> 8 + 0.1 * Math.abs(x);
      default -> 20 + x;
    };
  }

  private static FakeStudy run(int trials, long seed, ToDoubleFunction<Values> loss) {
    FakeStudy study = FakeStudy.of(SPACE);
    for (int i = 0; i < trials; i++) {
      SplittableRandom random = new SplittableRandom(1000 * seed + i);
      Values values = new TreeParzenEstimator().propose(study, random).orElseThrow();
      Measurement measured = Measurement.of("loss", loss.applyAsDouble(values));
      study = study.with(FakeTrial.complete(i, values, measured));
    }
    return study;
  }

  /** The first trials of the best branch may all be worse than the flat one. */
  @Test
  void findsTheBestBranchAndWhatIsBestThere() {
    double[] best = new double[5];
    for (int seed = 0; seed < best.length; seed++) {
      best[seed] =
          run(100, seed, TreeParzenEstimatorTest::loss).trials().stream()
              .mapToDouble(trial -> loss(trial.values()))
              .min()
              .orElseThrow();
    }
    Arrays.sort(best);
    assertThat(best[4]).isLessThan(2);
    // One random trial in 750 is so good.
    assertThat(best[2]).isLessThan(0.05);
  }

  @Test
  void everyBranchHasTrialsBeforeItLearns() {
    for (long seed = 0; seed < 20; seed++) {
      FakeStudy study = run(9, seed, values -> 0);
      for (String kind : List.of("flat", "bowl", "poor")) {
        assertThat(study.trials())
            .filteredOn(trial -> trial.values().choice("kind").equals(kind))
            .hasSize(3);
      }
    }
  }

  @Test
  void keepsAwayFromWhatRuns() {
    FakeStudy study = run(40, 3, TreeParzenEstimatorTest::loss);
    FakeStudy crowded = study;
    Values next = new TreeParzenEstimator().propose(study, new SplittableRandom(1)).orElseThrow();
    for (int i = 0; i < 10; i++) {
      crowded = crowded.with(FakeTrial.running(40 + i, next));
    }
    double alone = 0;
    double withOthers = 0;
    for (int i = 0; i < 50; i++) {
      alone += distance(next, study, i);
      withOthers += distance(next, crowded, i);
    }
    assertThat(withOthers).isGreaterThan(alone);
  }

  private static double distance(Values from, FakeStudy study, int seed) {
    Values next =
        new TreeParzenEstimator().propose(study, new SplittableRandom(seed)).orElseThrow();
    return Math.abs(next.real("x") - from.real("x"));
  }

  @Test
  void namesTheOptionThatIsWrong() {
    assertThatThrownBy(() -> new TreeParzenEstimator(1, 0.15, 24, 0.03, 1, 0.1))
        .hasMessageContaining("startup-trials");
    assertThatThrownBy(() -> new TreeParzenEstimator(10, 1, 24, 0.03, 1, 0.1))
        .hasMessageContaining("gamma");
    assertThatThrownBy(() -> new TreeParzenEstimator(10, 0.15, 0, 0.03, 1, 0.1))
        .hasMessageContaining("candidates");
    assertThatThrownBy(() -> new TreeParzenEstimator(10, 0.15, 24, 0, 1, 0.1))
        .hasMessageContaining("minimum-bandwidth");
    assertThatThrownBy(() -> new TreeParzenEstimator(10, 0.15, 24, 0.03, Double.NaN, 0.1))
        .hasMessageContaining("prior-weight");
    assertThatThrownBy(() -> new TreeParzenEstimator(10, 0.15, 24, 0.03, 1, 1.5))
        .hasMessageContaining("exploration");
  }
}
