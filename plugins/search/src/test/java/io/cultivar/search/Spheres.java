package io.cultivar.search;

import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Scale;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Measurement;
import io.cultivar.testkit.FakeStudy;
import io.cultivar.testkit.FakeTrial;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Studies of a sphere in five dimensions, its middle beside that of the space. */
final class Spheres {
  static final SearchSpace SPACE =
      SearchSpace.of(
          IntStream.range(0, 5)
              .mapToObj(i -> new RealParameter("x" + i, -5, 5, Scale.LINEAR))
              .toList());

  private Spheres() {}

  static double[] coordinates(Values values) {
    return IntStream.range(0, 5).mapToDouble(i -> values.real("x" + i)).toArray();
  }

  private static double loss(Values values) {
    double sum = 0;
    double[] at = coordinates(values);
    for (int i = 0; i < at.length; i++) {
      double distance = at[i] - (i - 1.5);
      sum += distance * distance;
    }
    return sum;
  }

  /** A study after so many trials, one after another. */
  static FakeStudy run(SearchStrategy strategy, int trials, long seed) {
    FakeStudy study = FakeStudy.of(SPACE);
    for (int i = 0; i < trials; i++) {
      SplittableRandom random = new SplittableRandom(1_000 * seed + i);
      Values values = strategy.propose(study, random).orElseThrow();
      study = study.with(FakeTrial.complete(i, values, Measurement.of("loss", loss(values))));
    }
    return study;
  }

  /** The least losses after 200 trials of some studies, the best study first. */
  static List<Double> best(SearchStrategy strategy, int studies) {
    double[] best =
        IntStream.range(0, studies)
            .mapToDouble(
                seed ->
                    run(strategy, 200, seed).trials().stream()
                        .mapToDouble(trial -> loss(trial.values()))
                        .min()
                        .orElseThrow())
            .toArray();
    Arrays.sort(best);
    return Arrays.stream(best).boxed().toList();
  }
}
