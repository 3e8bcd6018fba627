package io.cultivar.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.space.Branch;
import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.testkit.FakeStudy;
import io.cultivar.testkit.FakeTrial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomForestSearchTest {
  private static final SearchSpace SPACE =
      SearchSpace.of(
          List.<Parameter>of(
              new ChoiceParameter("kind", List.of("a", "b", "c")),
              new RealParameter("x", 0, 1, Scale.LINEAR),
              new RealParameter(
                  "depth",
                  0,
                  1,
                  Scale.LINEAR,
                  OptionalDouble.empty(),
                  Set.of(new Branch("kind", 1)))));

  /** Least at kind b, x = 0.3, depth = 0.8. */
  private static double loss(Values values) {
    double off = values.real("x") - 0.3;
    double kind = values.find("depth").isPresent() ? Math.abs(values.real("depth") - 0.8) : 1;
    return off * off + kind;
  }

  private static FakeStudy run(FakeStudy start, int trials, int seed) {
    FakeStudy study = start;
    for (int i = 0; i < trials; i++) {
      Values values =
          new RandomForestSearch()
              .propose(study, new SplittableRandom(seed * 1000L + i))
              .orElseThrow();
      study = study.with(FakeTrial.complete(i, values, Measurement.of("loss", loss(values))));
    }
    return study;
  }

  private static double best(FakeStudy study) {
    return study.trials().stream()
        .mapToDouble(trial -> trial.metrics().get("loss"))
        .min()
        .orElseThrow();
  }

  /** Random search comes below 0.02 in one run of ten, and below 0.1 in two of three. */
  @Test
  void findsTheLeastWithItsConditionalParameter() {
    double[] reached = new double[9];
    for (int seed = 0; seed < reached.length; seed++) {
      reached[seed] = best(run(FakeStudy.of(SPACE), 40, seed));
    }
    Arrays.sort(reached);
    assertThat(reached[4]).isLessThan(0.02);
    assertThat(reached[8]).isLessThan(0.1);
  }

  @Test
  void doesNotProposeWhatRuns() {
    FakeStudy study = run(FakeStudy.of(SPACE), 15, 1);
    List<Values> open = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Values next = new RandomForestSearch().propose(study, new SplittableRandom(i)).orElseThrow();
      assertThat(open).doesNotContain(next);
      open.add(next);
      study = study.with(FakeTrial.running(15 + i, next));
    }
  }

  @Test
  void beginsWithWhatAnotherStudyHasShown() {
    FakeStudy source = run(FakeStudy.of(SPACE), 40, 2);
    FakeStudy knowing = FakeStudy.of(SPACE).knowing(source.trials());
    int better = 0;
    for (int seed = 0; seed < 9; seed++) {
      better += best(run(knowing, 5, seed)) < best(run(FakeStudy.of(SPACE), 5, seed)) ? 1 : 0;
    }
    assertThat(better).isGreaterThanOrEqualTo(8);
  }
}
