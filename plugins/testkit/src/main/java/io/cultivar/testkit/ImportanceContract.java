package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cultivar.api.search.Importance;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What every importance must do, over spaces that are hard to get right. */
public abstract class ImportanceContract extends ComponentContract<Importance> {
  private static FakeStudy study(SearchSpace space, int trials) {
    FakeStudy study = FakeStudy.of(space);
    SplittableRandom random = new SplittableRandom(trials);
    for (int i = 0; i < trials; i++) {
      Values values = space.choose(parameter -> parameter.at(random.nextDouble()));
      study =
          study.with(
              i % 9 == 5
                  ? FakeTrial.failed(i, values, "on purpose")
                  : FakeTrial.complete(i, values, Measurement.of("loss", random.nextDouble())));
    }
    return study;
  }

  @Test
  void givesEachParameterAShareOrNone() {
    for (Importance subject : all()) {
      SampleSpaces.all()
          .forEach(
              (name, space) -> {
                Map<String, Double> shares = subject.of(study(space, 60), new SplittableRandom(1));
                List<String> names = space.parameters().stream().map(Parameter::name).toList();
                assertTrue(
                    shares.isEmpty() || List.copyOf(shares.keySet()).equals(names),
                    subject + " names " + shares.keySet() + " for " + name);
                for (double share : shares.values()) {
                  assertTrue(share >= 0 && share <= 1, subject + " says " + shares);
                }
              });
    }
  }

  @Test
  void repeatsItself() {
    for (Importance subject : all()) {
      SampleSpaces.all()
          .forEach(
              (name, space) ->
                  assertEquals(
                      subject.of(study(space, 40), new SplittableRandom(2)),
                      subject.of(study(space, 40), new SplittableRandom(2)),
                      subject + " does not repeat itself on " + name));
    }
  }

  @Test
  void saysNothingWithoutTrials() {
    for (Importance subject : all()) {
      SampleSpaces.all()
          .forEach(
              (name, space) ->
                  assertEquals(
                      Map.of(), subject.of(study(space, 0), new SplittableRandom(3)), name));
    }
  }
}
