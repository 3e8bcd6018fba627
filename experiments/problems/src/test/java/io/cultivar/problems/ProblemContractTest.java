package io.cultivar.problems;

import io.cultivar.api.study.Objective;
import io.cultivar.testkit.ObjectiveContract;
import java.nio.file.Path;
import java.util.stream.Stream;

class ProblemContractTest extends ObjectiveContract {
  @Override
  protected Stream<Objective> subjects() {
    return Stream.of(
        new Branin2(1, 2),
        new Hartmann6(0.1, 0.2, 0.3, 0.4, 0.5, 0.6),
        new Ackley5(1, 2, 3, 4, 5),
        new Rosenbrock4(1, 2, 3, 4),
        new Levy5(1, 2, 3, 4, 5),
        new Styblinski5(1, 2, 3, 4, 5),
        new NoisyLevy3(1, 2, 3),
        new MixedNetwork(),
        new MixedBoosting(),
        new DigitsNetwork(
            Path.of("../data/digits.csv"), 0.1, 8, DigitsNetwork.Curve.TANH, 1, 0, 32, 0.9, 3));
  }
}
