package io.cultivar.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.IntParameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.testkit.FakeStudy;
import io.cultivar.testkit.FakeTrial;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomSearchTest {
  @Test
  void drawsUniformlyOnTheScale() {
    SearchSpace space = SearchSpace.of(List.of(new RealParameter("rate", 1e-4, 1, Scale.LOG)));
    FakeStudy study = FakeStudy.of(space);
    int[] counts = new int[16];
    for (int i = 0; i < 16_000; i++) {
      Values values = new RandomSearch().propose(study, new SplittableRandom(i)).orElseThrow();
      double place = (Math.log10(values.real("rate")) + 4) / 4;
      counts[(int) Math.min(15, place * 16)]++;
    }
    double chiSquare = 0;
    for (int count : counts) {
      chiSquare += (count - 1000.0) * (count - 1000.0) / 1000;
    }
    // 15 degrees of freedom: 37.7 is exceeded once in a thousand times.
    assertThat(chiSquare).isLessThan(37.7);
  }

  @Test
  void doesNotRepeatItselfWhileSomethingNewIsLeft() {
    SearchSpace space =
        SearchSpace.of(
            List.of(
                new ChoiceParameter("c", List.of("a", "b", "c")),
                new IntParameter("n", 1, 5, Scale.LINEAR)));
    FakeStudy study = FakeStudy.of(space);
    for (int i = 0; i < 15; i++) {
      Values values = new RandomSearch().propose(study, new SplittableRandom(i)).orElseThrow();
      assertThat(study.trials()).noneMatch(trial -> trial.values().equals(values));
      study = study.with(FakeTrial.running(i, values));
    }
    assertThat(new RandomSearch().propose(study, new SplittableRandom(15))).isPresent();
  }
}
