package io.cultivar.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.search.evolution.Survivors;
import io.cultivar.search.evolution.Survivors.Member;
import io.cultivar.search.points.Observations;
import io.cultivar.testkit.FakeStudy;
import io.cultivar.testkit.FakeTrial;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DifferentialEvolutionTest {
  private static Values propose(FakeStudy study, long seed) {
    return new DifferentialEvolution().propose(study, new SplittableRandom(seed)).orElseThrow();
  }

  /** A trial at a place of its own. */
  private static FakeTrial trial(int number, double loss) {
    Values values = propose(FakeStudy.of(Spheres.SPACE), number);
    return FakeTrial.complete(number, values, Measurement.of("loss", loss));
  }

  private static Survivors living(FakeStudy study) {
    return Survivors.of(study, Observations.of(study), 4);
  }

  private static List<Double> losses(FakeStudy study) {
    return living(study).ranked().stream().map(Member::loss).toList();
  }

  @Test
  void findsTheMiddleOfASphere() {
    List<Double> found = Spheres.best(new DifferentialEvolution(), 7);
    List<Double> random = Spheres.best(new RandomSearch(), 7);
    assertThat(found.get(3)).isLessThan(0.02 * random.get(3));
    assertThat(found.get(6)).isLessThan(0.2 * random.get(0));
  }

  @Test
  void aChildReplacesTheMemberInItsPlaceIfItIsNotWorse() {
    FakeStudy study = FakeStudy.of(Spheres.SPACE);
    for (int i = 0; i < 4; i++) {
      study = study.with(trial(i, 10 + i));
    }
    study = study.with(trial(4, 10.5)).with(trial(5, 1)).with(trial(6, 12));
    assertThat(losses(study)).containsExactly(1.0, 10.0, 12.0, 13.0);
    assertThat(living(study).ranked().get(2).values()).isEqualTo(study.trials().get(6).values());
  }

  @Test
  void failedTrialsLoseAndRunningOnesDoNotCompete() {
    FakeStudy study = FakeStudy.of(Spheres.SPACE);
    for (int i = 0; i < 4; i++) {
      study = study.with(trial(i, 10 + i));
    }
    Values values = propose(study, 1);
    study = study.with(FakeTrial.failed(4, values, "on purpose"));
    study = study.with(FakeTrial.running(5, values)).with(FakeTrial.running(6, values));
    assertThat(losses(study)).containsExactly(10.0, 11.0, 12.0, 13.0);
  }

  @Test
  void stepsStayNearWhereThePopulationIs() {
    FakeStudy study = FakeStudy.of(Spheres.SPACE);
    for (int i = 0; i < 10; i++) {
      double at = 1 + 0.01 * i;
      Values values = Spheres.SPACE.choose(parameter -> parameter.at(at / 10));
      study = study.with(FakeTrial.complete(i, values, Measurement.of("loss", i)));
    }
    for (int seed = 0; seed < 50; seed++) {
      for (double value : Spheres.coordinates(propose(study, seed))) {
        assertThat(value).isBetween(-4.4, -3.5);
      }
    }
  }

  @Test
  void beginsWithTheBestOfAnotherStudy() {
    List<FakeTrial> known = List.of(trial(0, 3), trial(1, 1), trial(2, 2));
    FakeStudy study = FakeStudy.of(Spheres.SPACE).knowing(known);
    Values first = propose(study, 99);
    assertThat(first).isEqualTo(known.get(1).values());
    study = study.with(FakeTrial.running(0, first));
    assertThat(propose(study, 99)).isEqualTo(known.get(2).values());
  }

  @Test
  void namesTheOptionThatIsWrong() {
    assertThatThrownBy(() -> new DifferentialEvolution(3, 0.7, 0.9))
        .hasMessageContaining("population");
    assertThatThrownBy(() -> new DifferentialEvolution(10, 0, 0.9)).hasMessageContaining("weight");
    assertThatThrownBy(() -> new DifferentialEvolution(10, 0.7, 1.1))
        .hasMessageContaining("crossover");
  }
}
