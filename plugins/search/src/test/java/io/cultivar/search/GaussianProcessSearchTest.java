package io.cultivar.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.testkit.FakeStudy;
import io.cultivar.testkit.FakeTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class GaussianProcessSearchTest {
  private static final SearchSpace CUBE = SearchSpace.of(List.of(real("x"), real("y"), real("z")));

  private static RealParameter real(String name) {
    return new RealParameter(name, 0, 1, Scale.LINEAR);
  }

  private static double square(Values values, double at) {
    double sum = 0;
    for (String name : List.of("x", "y", "z")) {
      sum += (values.real(name) - at) * (values.real(name) - at);
    }
    return sum;
  }

  private static FakeStudy run(
      FakeStudy start, int trials, int seed, ToDoubleFunction<Values> loss) {
    FakeStudy study = start;
    for (int i = 0; i < trials; i++) {
      int number = study.trials().size();
      Values values =
          new GaussianProcessSearch()
              .propose(study, new SplittableRandom(1000L * seed + number))
              .orElseThrow();
      Measurement measured = Measurement.of("loss", loss.applyAsDouble(values));
      study = study.with(FakeTrial.complete(number, values, measured));
    }
    return study;
  }

  private static double best(FakeStudy study) {
    return study.trials().stream().mapToDouble(t -> t.metrics().get("loss")).min().orElseThrow();
  }

  @Test
  void findsTheMiddleOfABowlWithFewTrials() {
    for (int seed = 0; seed < 3; seed++) {
      assertThat(best(run(FakeStudy.of(CUBE), 25, seed, values -> square(values, 0.37))))
          .isLessThan(1e-4);
    }
  }

  @Test
  void findsWhatIsBestInACorner() {
    for (int seed = 0; seed < 3; seed++) {
      assertThat(best(run(FakeStudy.of(CUBE), 25, seed, values -> square(values, 1))))
          .isLessThan(1e-4);
    }
  }

  @Test
  void beginsWithWhatAnotherStudyHasShown() {
    FakeStudy source = run(FakeStudy.of(CUBE), 30, 7, values -> 1e6 * (square(values, 0.37) - 0.2));
    FakeStudy knowing = FakeStudy.of(CUBE).knowing(source.trials());
    assertThat(best(run(knowing, 1, 0, values -> square(values, 0.4)))).isLessThan(0.02);
    assertThat(best(run(knowing, 12, 0, values -> square(values, 0.4)))).isLessThan(1e-3);
  }

  @Test
  void anotherStudyThatWasDifferentDoesNotLeadAstray() {
    FakeStudy source = run(FakeStudy.of(CUBE), 30, 7, values -> square(values, 0.1));
    FakeStudy knowing = FakeStudy.of(CUBE).knowing(source.trials());
    assertThat(best(run(knowing, 30, 0, values -> square(values, 0.8)))).isLessThan(1e-3);
  }

  @Test
  void whatRunsIsNotProposedAgain() {
    FakeStudy study = run(FakeStudy.of(CUBE), 15, 1, values -> square(values, 0.37));
    List<Values> open = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Values next =
          new GaussianProcessSearch().propose(study, new SplittableRandom(i)).orElseThrow();
      assertThat(open).doesNotContain(next);
      open.add(next);
      study = study.with(FakeTrial.running(15 + i, next));
    }
  }

  @Test
  void eachVariantIsTriedFromTheBeginning() {
    SearchSpace space =
        SearchSpace.of(List.of(new ChoiceParameter("c", List.of("p", "q", "r")), real("x")));
    FakeStudy study = run(FakeStudy.of(space), 4, 0, values -> 0);
    assertThat(study.trials().stream().map(t -> t.values().find("c")).distinct()).hasSize(3);
  }
}
