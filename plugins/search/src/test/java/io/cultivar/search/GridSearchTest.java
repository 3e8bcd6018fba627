package io.cultivar.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cultivar.api.space.Branch;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.testkit.FakeStudy;
import io.cultivar.testkit.FakeTrial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GridSearchTest {
  private static List<Values> all(GridSearch grid, SearchSpace space) {
    FakeStudy study = FakeStudy.of(space);
    List<Values> all = new ArrayList<>();
    Optional<Values> next = grid.propose(study, new SplittableRandom(0));
    while (next.isPresent()) {
      all.add(next.get());
      study = study.with(FakeTrial.running(study.trials().size(), next.get()));
      next = grid.propose(study, new SplittableRandom(0));
    }
    return all;
  }

  /** Every combination of all values, cut down to the active ones, each once. */
  private static Set<Values> bruteForce(SearchSpace space) {
    Set<Values> found = new HashSet<>();
    walk(space.parameters(), 0, new LinkedHashMap<>(), found);
    return found;
  }

  private static void walk(
      List<Parameter> parameters, int from, Map<String, Value> chosen, Set<Values> found) {
    if (from == parameters.size()) {
      found.add(Values.of(chosen));
      return;
    }
    Parameter parameter = parameters.get(from);
    if (!parameter.active(Values.of(chosen))) {
      walk(parameters, from + 1, chosen, found);
      return;
    }
    for (long i = 0; i < parameter.size().orElseThrow(); i++) {
      chosen.put(parameter.name(), parameter.nth(i));
      walk(parameters, from + 1, chosen, found);
      chosen.remove(parameter.name());
    }
  }

  /** A space of choices and whole numbers that depend on random variants of earlier choices. */
  private static SearchSpace randomSpace(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Parameter> parameters = new ArrayList<>();
    List<ChoiceParameter> choices = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Set<Branch> branches = new HashSet<>();
      for (ChoiceParameter choice : choices) {
        if (random.nextInt(3) == 0) {
          branches.add(new Branch(choice.name(), random.nextInt(choice.labels().size())));
        }
      }
      if (random.nextBoolean()) {
        ChoiceParameter choice = new ChoiceParameter("p" + i, List.of("a", "b", "c"), branches);
        choices.add(choice);
        parameters.add(choice);
      } else {
        parameters.add(new IntParameter("p" + i, 0, random.nextInt(3), Scale.LINEAR, 1, branches));
      }
    }
    return SearchSpace.of(parameters);
  }

  @Test
  void triesEveryReachableCombinationOnce() {
    for (long seed = 0; seed < 200; seed++) {
      SearchSpace space = randomSpace(seed);
      List<Values> tried = all(new GridSearch(), space);
      assertThat(new HashSet<>(tried)).as("seed %s", seed).isEqualTo(bruteForce(space));
      assertThat(tried).as("seed %s", seed).doesNotHaveDuplicates();
      assertThat(new GridSearch().size(space)).hasValue(tried.size());
    }
  }

  @Test
  void pointsAreEvenOnTheScaleAndIncludeBothEnds() {
    SearchSpace space = SearchSpace.of(List.of(new RealParameter("rate", 1e-4, 1, Scale.LOG)));
    List<Values> tried = all(new GridSearch(OptionalInt.of(5)), space);
    assertThat(tried).hasSize(5);
    for (int i = 0; i < 5; i++) {
      assertThat(Math.log10(tried.get(i).real("rate"))).isCloseTo(i - 4, within(1e-9));
    }
  }

  @Test
  void fewPointsOfWholeNumbersDiffer() {
    for (Scale scale : Scale.values()) {
      IntParameter units = new IntParameter("units", 1, 128, scale);
      for (int points = 1; points <= 128; points++) {
        List<Values> tried =
            all(new GridSearch(OptionalInt.of(points)), SearchSpace.of(List.of(units)));
        assertThat(tried).hasSize(points).doesNotHaveDuplicates();
        if (points > 1) {
          assertThat(tried.get(0).integer("units")).isEqualTo(1);
          assertThat(tried.get(points - 1).integer("units")).isEqualTo(128);
        }
      }
    }
  }

  @Test
  void aRangeWithoutStepsNeedsPoints() {
    SearchSpace space = SearchSpace.of(List.of(new RealParameter("rate", 0, 1, Scale.LINEAR)));
    assertThat(new GridSearch().check(space)).hasSize(1);
    assertThat(new GridSearch().check(space).get(0).message()).contains("'rate'", "points: 5");
    assertThat(new GridSearch(OptionalInt.of(3)).check(space)).isEmpty();
  }

  @Test
  void aTrialByHandTakesNoCombinationAway() {
    SearchSpace space = SearchSpace.of(List.of(new IntParameter("n", 0, 3, Scale.LINEAR)));
    List<Values> tried = all(new GridSearch(), space);
    FakeStudy study =
        FakeStudy.of(space)
            .with(FakeTrial.running(0, tried.get(0)))
            .with(FakeTrial.running(1, tried.get(2)).chosenByHand());
    assertThat(new GridSearch().propose(study, new SplittableRandom(0))).contains(tried.get(1));
  }

  @Test
  void trialsThatTheExperimentGivesTakeNoCombinationAway() {
    SearchSpace space = SearchSpace.of(List.of(new IntParameter("a", 0, 3, Scale.LINEAR)));
    List<Values> tried = all(new GridSearch(), space);
    FakeStudy study =
        FakeStudy.of(space)
            .enqueuing(1)
            .with(FakeTrial.running(0, tried.get(2)))
            .with(FakeTrial.running(1, tried.get(0)));
    assertThat(new GridSearch().propose(study, new SplittableRandom(0))).contains(tried.get(1));
  }

  @Test
  void theLastParameterChangesFastest() {
    SearchSpace space =
        SearchSpace.of(
            List.of(
                new IntParameter("a", 0, 1, Scale.LINEAR),
                new IntParameter("b", 0, 1, Scale.LINEAR)));
    assertThat(all(new GridSearch(), space).stream().map(Values::toString))
        .containsExactly("{a=0, b=0}", "{a=0, b=1}", "{a=1, b=0}", "{a=1, b=1}");
  }
}
