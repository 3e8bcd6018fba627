package io.cultivar.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.study.Trial;
import io.cultivar.testkit.FakeStudy;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatinHypercubeSearchTest {
  private static final SearchSpace SPACE =
      SearchSpace.of(
          List.of(
              new RealParameter("x", 0, 1, Scale.LINEAR),
              new RealParameter("y", 0, 1, Scale.LINEAR)));

  private static FakeStudy of(OptionalInt budget) {
    return new FakeStudy("study", SPACE, List.of(FakeStudy.GOAL), List.of(), budget);
  }

  /** Which of so many parts of a parameter's range each trial is in. */
  private static List<Integer> parts(List<Trial> trials, String parameter, int parts) {
    return trials.stream().map(trial -> (int) (trial.values().real(parameter) * parts)).toList();
  }

  private static void assertHypercube(List<Trial> trials) {
    int size = trials.size();
    for (String parameter : List.of("x", "y")) {
      assertThat(parts(trials, parameter, size))
          .containsExactlyInAnyOrderElementsOf(IntStream.range(0, size).boxed().toList());
    }
  }

  @Test
  void takesTheNumberOfTrialsAsItsSizeAndBeginsAgainBehindThem() {
    FakeStudy study = EvenSearches.run(new LatinHypercubeSearch(), of(OptionalInt.of(30)), 60);
    assertHypercube(study.trials().subList(0, 30));
    assertHypercube(study.trials().subList(30, 60));
    assertThat(parts(study.trials().subList(0, 30), "x", 30))
        .isNotEqualTo(parts(study.trials().subList(30, 60), "x", 30));
  }

  @Test
  void hasASizeOfItsOwnInAStudyWithoutEnd() {
    FakeStudy study = EvenSearches.run(new LatinHypercubeSearch(), of(OptionalInt.empty()), 64);
    assertHypercube(study.trials());
  }

  @Test
  void prefersTheSizeThatWasAskedFor() {
    LatinHypercubeSearch search = new LatinHypercubeSearch(OptionalInt.of(10));
    FakeStudy study = EvenSearches.run(search, of(OptionalInt.of(30)), 10);
    assertHypercube(study.trials());
    assertThatThrownBy(() -> new LatinHypercubeSearch(OptionalInt.of(0)))
        .hasMessage("size must be >= 1, was 0");
  }
}
