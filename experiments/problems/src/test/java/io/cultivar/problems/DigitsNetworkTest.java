package io.cultivar.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cultivar.testkit.FakeTrialContext;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The network against the same in Python with numpy 1.24, which sums in another order. */
class DigitsNetworkTest {
  private static final Path DATA = Path.of("../data/digits.csv");
  private static final double SAMPLE = 1.0 / 599;

  /** Errors as another program prints them, to four digits. */
  private static void check(DigitsNetwork network, double... errors) {
    FakeTrialContext trial = FakeTrialContext.of(0);
    network.evaluate(trial);
    double[] found = trial.series(DigitsNetwork.ERROR);
    assertThat(found).hasSize(errors.length);
    for (int epoch = 0; epoch < errors.length; epoch++) {
      assertThat(found[epoch]).as("epoch " + epoch).isCloseTo(errors[epoch], within(SAMPLE / 10));
    }
  }

  @Test
  void tanh() {
    check(
        new DigitsNetwork(DATA, 0.1, 64, DigitsNetwork.Curve.TANH, 1, 1e-4, 32, 0.9, 15),
        0.1202,
        0.0534,
        0.0334,
        0.0701,
        0.0417,
        0.0584,
        0.0267,
        0.0301,
        0.0367,
        0.0351,
        0.0317,
        0.0317,
        0.0301,
        0.0334,
        0.0317);
  }

  @Test
  void relu() {
    check(
        new DigitsNetwork(DATA, 0.05, 128, DigitsNetwork.Curve.RELU, 1, 1e-4, 8, 0.5, 15),
        0.0835,
        0.0651,
        0.0618,
        0.0434,
        0.0434,
        0.0301,
        0.0351,
        0.0351,
        0.0417,
        0.0351,
        0.0501,
        0.0351,
        0.0267,
        0.0301,
        0.0301);
  }

  @Test
  void logistic() {
    check(
        new DigitsNetwork(DATA, 0.3, 16, DigitsNetwork.Curve.LOGISTIC, 1, 1e-5, 64, 0.9, 15),
        0.5459,
        0.2938,
        0.1386,
        0.0785,
        0.0584,
        0.0501,
        0.0568,
        0.0518,
        0.0367,
        0.0401,
        0.0401,
        0.0317,
        0.0384,
        0.0334,
        0.0301);
  }

  @Test
  void aNetworkThatDivergesIsWorthNothingFromThenOn() {
    check(
        new DigitsNetwork(DATA, 1e6, 8, DigitsNetwork.Curve.RELU, 10, 0.1, 128, 0.99, 3),
        0.8982,
        0.8982,
        0.9);
  }
}
