package io.cultivar.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.AbstractList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Studies of so many trials that looking at all of them for each proposal would take longest. */
class LongStudyTest {
  private static final SearchSpace SPACE =
      SearchSpace.of(
          List.of(
              new RealParameter("rate", 0, 1, Scale.LINEAR),
              new ChoiceParameter("act", List.of("tanh", "relu"))));

  /** A study whose trials cannot be read. */
  private record Unread(int count) implements Study {
    @Override
    public String name() {
      return "long";
    }

    @Override
    public SearchSpace space() {
      return SPACE;
    }

    @Override
    public List<Goal> goals() {
      return List.of(new Goal("loss", Direction.MINIMIZE));
    }

    @Override
    public int byHand() {
      return 3;
    }

    @Override
    public OptionalInt budget() {
      return OptionalInt.empty();
    }

    @Override
    public List<Trial> trials() {
      return new AbstractList<>() {
        @Override
        public Trial get(int index) {
          throw new AssertionError("trial " + index + " was looked at");
        }

        @Override
        public int size() {
          return count;
        }
      };
    }
  }

  static Stream<SearchStrategy> strategies() {
    return Stream.of(
        new RandomSearch(), new SobolSearch(), new HaltonSearch(), new LatinHypercubeSearch());
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void valuesThatCannotRepeatAreProposedWithoutALookAtTheTrials(SearchStrategy strategy) {
    assertThat(strategy.propose(new Unread(1_000_000), new SplittableRandom(1))).isPresent();
  }
}
