package io.cultivar.search;

import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.Branch;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.testkit.FakeStudy;
import io.cultivar.testkit.FakeTrial;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Studies for strategies that fill a space evenly. */
final class EvenSearches {
  /** A choice, a rate of four powers of ten, and whole numbers that only the second variant has. */
  static final SearchSpace SPACE =
      SearchSpace.of(
          List.of(
              new ChoiceParameter("kind", List.of("a", "b")),
              new RealParameter("rate", 1e-4, 1, Scale.LOG),
              new IntParameter("units", 1, 8, Scale.LINEAR, 1, Set.of(new Branch("kind", 1)))));

  private EvenSearches() {}

  /** The study after more trials, all running. */
  static FakeStudy run(SearchStrategy strategy, FakeStudy start, int trials) {
    FakeStudy study = start;
    for (int i = 0; i < trials; i++) {
      study = study.with(FakeTrial.running(study.trials().size(), next(strategy, study)));
    }
    return study;
  }

  /** What comes next. */
  static Values next(SearchStrategy strategy, FakeStudy study) {
    return strategy.propose(study, new SplittableRandom(study.trials().size())).orElseThrow();
  }
}
