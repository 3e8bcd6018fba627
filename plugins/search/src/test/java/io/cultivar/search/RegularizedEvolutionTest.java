package io.cultivar.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.space.Branch;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.testkit.FakeStudy;
import io.cultivar.testkit.FakeTrial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RegularizedEvolutionTest {
  private static final SearchSpace SPACE =
      SearchSpace.of(
          List.of(
              new ChoiceParameter("kind", List.of("a", "b", "c")),
              new IntParameter("n", 0, 100, Scale.LINEAR),
              new RealParameter("x", 0, 1, Scale.LINEAR),
              new RealParameter(
                  "of-b",
                  1e-4,
                  1,
                  Scale.LOG,
                  OptionalDouble.empty(),
                  Set.of(new Branch("kind", 1)))));

  private static Values propose(FakeStudy study, long seed) {
    return new RegularizedEvolution(4, 50, 0.01)
        .propose(study, new SplittableRandom(seed))
        .orElseThrow();
  }

  private static FakeStudy run(double... losses) {
    FakeStudy study = FakeStudy.of(SPACE);
    for (int i = 0; i < losses.length; i++) {
      Values values = propose(FakeStudy.of(SPACE), i);
      study = study.with(FakeTrial.complete(i, values, Measurement.of("loss", losses[i])));
    }
    return study;
  }

  /** How many parameters have another value, among those that both have. */
  private static long differences(Values one, Values other) {
    Map<String, Value> shared = new HashMap<>(one.asMap());
    shared.keySet().retainAll(other.asMap().keySet());
    return shared.keySet().stream()
        .filter(name -> !one.find(name).equals(other.find(name)))
        .count();
  }

  @Test
  void findsTheMiddleOfASphere() {
    List<Double> found = Spheres.best(new RegularizedEvolution(), 7);
    List<Double> random = Spheres.best(new RandomSearch(), 7);
    assertThat(found.get(3)).isLessThan(0.05 * random.get(3));
    assertThat(found.get(6)).isLessThan(0.2 * random.get(0));
  }

  @Test
  void aChildDiffersFromTheBestInOneParameter() {
    FakeStudy study = run(5, 3, 1, 4);
    for (int seed = 0; seed < 200; seed++) {
      Values child = propose(study, seed);
      assertThat(differences(child, study.trials().get(2).values())).isEqualTo(1);
      assertThat(SPACE.allows(child)).isTrue();
    }
  }

  @Test
  void theOldestDiesHoweverGoodItIs() {
    FakeStudy study = run(0, 3, 1, 4);
    Values best = study.trials().get(0).values();
    assertThat(differences(propose(study, 7), best)).isEqualTo(1);
    FakeTrial fifth =
        FakeTrial.complete(4, propose(FakeStudy.of(SPACE), 4), Measurement.of("loss", 2));
    FakeStudy older = study.with(fifth);
    for (int seed = 0; seed < 50; seed++) {
      assertThat(differences(propose(older, seed), older.trials().get(2).values())).isEqualTo(1);
    }
  }

  @Test
  void everyParameterChangesAndStepsAreShortAndLong() {
    FakeStudy study = run(5, 3, 1, 4);
    Values parent = study.trials().get(2).values();
    Map<String, Integer> changed = new HashMap<>();
    double shortest = 1;
    double longest = 0;
    for (int seed = 0; seed < 400; seed++) {
      Values child = propose(study, seed);
      for (String name : parent.asMap().keySet()) {
        if (!parent.find(name).equals(child.find(name))) {
          changed.merge(name, 1, Integer::sum);
        }
      }
      double step = Math.abs(child.real("x") - parent.real("x"));
      shortest = step > 0 ? Math.min(shortest, step) : shortest;
      longest = Math.max(longest, step);
    }
    assertThat(changed.keySet()).containsAll(parent.asMap().keySet());
    assertThat(changed.values()).allMatch(count -> count > 50);
    assertThat(shortest).isLessThan(0.01);
    assertThat(longest).isGreaterThan(0.3);
  }

  @Test
  void drawsAnywhereWhileNothingIsKnown() {
    FakeStudy study = FakeStudy.of(SPACE);
    for (int i = 0; i < 8; i++) {
      study = study.with(FakeTrial.failed(i, propose(study, i), "on purpose"));
    }
    for (String kind : List.of("a", "b", "c")) {
      assertThat(study.trials())
          .filteredOn(trial -> trial.values().choice("kind").equals(kind))
          .hasSizeGreaterThan(1);
    }
  }

  @Test
  void namesTheOptionThatIsWrong() {
    assertThatThrownBy(() -> new RegularizedEvolution(1, 5, 0.01))
        .hasMessageContaining("population");
    assertThatThrownBy(() -> new RegularizedEvolution(5, 0, 0.01)).hasMessageContaining("sample");
    assertThatThrownBy(() -> new RegularizedEvolution(5, 5, 0.6))
        .hasMessageContaining("narrowest-step");
  }
}
