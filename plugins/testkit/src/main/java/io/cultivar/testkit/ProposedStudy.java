package io.cultivar.testkit;

import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;

/**
 * A study whose trials a strategy proposes one after another. It is shown what a runner shows: for
 * trial n the trials up to n − parallelism as they ended, the later ones as running.
 *
 * @param begin the study without trials
 * @param parallelism at least 1
 * @param end how the trial of a number ends for which these values were proposed; it may have
 *     others, then chosen by hand
 */
public record ProposedStudy(
    FakeStudy begin, int parallelism, BiFunction<Integer, Values, FakeTrial> end) {
  /** One trial after another. */
  public ProposedStudy(FakeStudy begin, BiFunction<Integer, Values, FakeTrial> end) {
    this(begin, 1, end);
  }

  /** Lets a strategy propose up to so many trials, fewer where it has nothing left. */
  public FakeStudy run(SearchStrategy strategy, int trials) {
    List<FakeTrial> ended = new ArrayList<>();
    for (int number = 0; number < trials; number++) {
      SplittableRandom random = new SplittableRandom(number);
      Optional<Values> values = strategy.propose(shown(ended), random);
      if (values.isEmpty()) {
        break;
      }
      ended.add(end.apply(number, values.get()));
    }
    return begin.showing(ended);
  }

  private FakeStudy shown(List<FakeTrial> ended) {
    List<Trial> shown = new ArrayList<>();
    for (FakeTrial trial : ended) {
      shown.add(trial.number() > ended.size() - parallelism ? trial.stillRunning() : trial);
    }
    return begin.showing(shown);
  }
}
