package io.cultivar.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.study.Direction;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Trial;
import io.cultivar.testkit.FakeStudy;
import io.cultivar.testkit.FakeTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AutoSearchTest {
  private static final Parameter X = new RealParameter("x", 0, 1, Scale.LINEAR);
  private static final Parameter C = new ChoiceParameter("c", List.of("a", "b"));
  private static final SearchSpace NUMBERS = SearchSpace.of(List.of(X));
  private static final SearchSpace MIXED = SearchSpace.of(List.of(X, C));
  private static final OptionalInt ENDLESS = OptionalInt.empty();

  private static FakeStudy study(SearchSpace space, OptionalInt budget, int ended) {
    SplittableRandom random = new SplittableRandom(1);
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < ended; i++) {
      var values = space.choose(parameter -> parameter.at(random.nextDouble()));
      trials.add(FakeTrial.complete(i, values, Measurement.of("loss", values.real("x"))));
    }
    return new FakeStudy("study", space, List.of(FakeStudy.GOAL), trials, budget);
  }

  private static void expect(SearchStrategy chosen, FakeStudy study) {
    assertThat(new AutoSearch().propose(study, new SplittableRandom(3)))
        .isEqualTo(chosen.propose(study, new SplittableRandom(3)));
  }

  @Test
  void fewTrialsAreForTheGaussianProcess() {
    expect(new GaussianProcessSearch(), study(MIXED, OptionalInt.of(60), 20));
    assertThat(new AutoSearch().explain(study(MIXED, OptionalInt.of(60), 0)))
        .contains("gp, which needs the fewest trials: 2 parameters, 60 trials");
  }

  @Test
  void ofSeveralGoalsTheFirstCounts() {
    Goal other = new Goal("seconds", Direction.MINIMIZE);
    FakeStudy study =
        new FakeStudy(
            "study", MIXED, List.of(FakeStudy.GOAL, other), List.of(), OptionalInt.of(60));
    assertThat(new AutoSearch().explain(study))
        .contains(
            "gp, which needs the fewest trials: 2 parameters, 60 trials; by the first goal, loss");
  }

  @Test
  void whatComesBehindManyTrialsIsFast() {
    expect(new GaussianProcessSearch(), study(MIXED, ENDLESS, 20));
    expect(new TreeParzenEstimator(), study(MIXED, OptionalInt.of(500), 400));
    assertThat(new AutoSearch().explain(study(NUMBERS, ENDLESS, 0)))
        .contains(
            "gp, which needs the fewest trials, until trial 400, then tpe, which stays fast:"
                + " 1 parameter");
  }

  @Test
  void withManyTrialsTheSpaceDecides() {
    expect(new CmaEs(), study(NUMBERS, OptionalInt.of(5_000), 20));
    expect(new TreeParzenEstimator(), study(MIXED, OptionalInt.of(5_000), 20));
    assertThat(new AutoSearch().explain(study(NUMBERS, OptionalInt.of(5_000), 0)))
        .contains("cma-es, which makes much of 5,000 trials: 1 parameter, all numbers");
    assertThat(new AutoSearch().explain(study(MIXED, OptionalInt.of(5_000), 0)))
        .contains("tpe, which stays fast: 2 parameters with choices, 5,000 trials");
  }
}
