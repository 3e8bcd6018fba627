package io.cultivar.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Trial;
import io.cultivar.testkit.FakeStudy;
import io.cultivar.testkit.FakeTrial;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What strategies that fill a space evenly have in common. */
class EvenSearchesTest {
  static Stream<SearchStrategy> strategies() {
    return Stream.of(
        new SobolSearch(), new HaltonSearch(), new LatinHypercubeSearch(OptionalInt.of(64)));
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void tryEveryPartOfEveryRangeAboutEquallyOften(SearchStrategy strategy) {
    FakeStudy study = EvenSearches.run(strategy, FakeStudy.of(EvenSearches.SPACE), 64);
    List<Values> tried = study.trials().stream().map(Trial::values).toList();
    assertThat(tried.stream().filter(values -> values.choice("kind").equals("b")).count())
        .isEqualTo(32);
    int[] decades = new int[4];
    tried.forEach(values -> decades[(int) (Math.log10(values.real("rate")) + 4)]++);
    for (int count : decades) {
      assertThat(count).isBetween(15, 17);
    }
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void giveConditionalParametersPlacesOfTheirOwn(SearchStrategy strategy) {
    FakeStudy study = EvenSearches.run(strategy, FakeStudy.of(EvenSearches.SPACE), 128);
    int[] units = new int[9];
    for (Trial trial : study.trials()) {
      boolean reached = trial.values().choice("kind").equals("b");
      assertThat(trial.values().find("units").isPresent()).isEqualTo(reached);
      if (reached) {
        units[(int) trial.values().integer("units")]++;
      }
    }
    // 64 trials among 8 values: none is left out for long.
    for (int value = 1; value <= 8; value++) {
      assertThat(units[value]).isBetween(2, 20);
    }
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void dependOnTheSeedOfTheStudyAlone(SearchStrategy strategy) {
    FakeStudy study = EvenSearches.run(strategy, FakeStudy.of(EvenSearches.SPACE).seeded(1), 10);
    Values next = EvenSearches.next(strategy, study);
    assertThat(strategy.propose(study, new SplittableRandom(99))).contains(next);
    assertThat(strategy.propose(study.seeded(2), new SplittableRandom(10)).orElseThrow())
        .isNotEqualTo(next);
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void passOverTrialsChosenByHand(SearchStrategy strategy) {
    FakeStudy study = EvenSearches.run(strategy, FakeStudy.of(EvenSearches.SPACE), 10);
    Values chosen = EvenSearches.next(strategy, study.seeded(5));
    FakeStudy more = study.with(FakeTrial.running(10, chosen).chosenByHand());
    assertThat(EvenSearches.next(strategy, more)).isEqualTo(EvenSearches.next(strategy, study));
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void doNotRepeatThemselvesWhileSomethingNewIsLeft(SearchStrategy strategy) {
    SearchSpace small =
        SearchSpace.of(
            List.of(
                new ChoiceParameter("c", List.of("a", "b", "c")),
                new IntParameter("n", 1, 5, Scale.LINEAR)));
    FakeStudy study = EvenSearches.run(strategy, FakeStudy.of(small), 15);
    assertThat(study.trials().stream().map(Trial::values)).doesNotHaveDuplicates();
    assertThat(strategy.propose(study, new SplittableRandom(15))).isPresent();
  }
}
