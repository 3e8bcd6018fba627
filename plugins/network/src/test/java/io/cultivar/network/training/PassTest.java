package io.cultivar.network.training;

import static io.cultivar.network.training.TrainingFixture.dense;
import static io.cultivar.network.training.TrainingFixture.network;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cultivar.api.network.Loss;
import io.cultivar.network.activation.Gelu;
import io.cultivar.network.activation.Identity;
import io.cultivar.network.activation.Sigmoid;
import io.cultivar.network.activation.Softmax;
import io.cultivar.network.activation.Softplus;
import io.cultivar.network.activation.Tanh;
import io.cultivar.network.dataset.Samples;
import io.cultivar.network.kernels.PortableKernels;
import io.cultivar.network.layer.Dropout;
import io.cultivar.network.loss.BinaryCrossEntropy;
import io.cultivar.network.loss.CrossEntropy;
import io.cultivar.network.loss.Huber;
import io.cultivar.network.loss.Squared;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PassTest {
  private static final int ROWS = 6;

  static Stream<Arguments> networks() {
    return Stream.of(
        Arguments.of(network(3, dense(1, new Sigmoid())), new Squared()),
        Arguments.of(network(3, dense(4, new Tanh()), dense(1, new Sigmoid())), new Squared()),
        Arguments.of(
            network(3, dense(4, new Tanh()), dense(1, new Sigmoid())), new BinaryCrossEntropy()),
        Arguments.of(
            network(4, dense(5, new Gelu()), dense(4, new Tanh()), dense(3, new Softmax())),
            new CrossEntropy()),
        Arguments.of(network(4, dense(5, new Softplus()), dense(3, new Softmax())), new Squared()),
        Arguments.of(network(2, dense(7, new Tanh()), dense(2, new Identity())), new Huber()),
        Arguments.of(
            network(2, dense(3, new Softmax()), new Dropout(0.3f), dense(2, new Identity())),
            new Squared()),
        Arguments.of(
            network(4, new Dropout(0.2f), dense(6, new Tanh()), dense(2, new Identity())),
            new Squared()));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void gradientsAreThoseOfTheMeanLoss(Network network, Loss loss) {
    float[] values = TrainingFixture.parameters(network);
    float[] gradient = new float[values.length];
    meanLoss(network, loss, values, gradient, true);
    float step = 0.01f;
    for (int i = 0; i < values.length; i++) {
      float value = values[i];
      values[i] = value + step;
      double above = meanLoss(network, loss, values, gradient, false);
      values[i] = value - step;
      double below = meanLoss(network, loss, values, gradient, false);
      values[i] = value;
      double expected = (above - below) / (2 * step);
      assertThat((double) gradient[i])
          .as("parameter %d", i)
          .isCloseTo(expected, within(3e-4 + 1e-3 * Math.abs(expected)));
    }
    double squares = 0;
    for (float g : gradient) {
      squares += g * g;
    }
    assertThat(squares).isGreaterThan(1e-6);
  }

  /** A new pass each time, so that dropout zeroes the same numbers. */
  private static double meanLoss(
      Network network, Loss loss, float[] values, float[] gradient, boolean backward) {
    Samples samples = TrainingFixture.samples(ROWS, network.inputs(), network.outputs());
    Buffers buffers = Buffers.of(network, ROWS + 2, 1);
    System.arraycopy(samples.inputs(), 0, buffers.inputs(), 0, samples.inputs().length);
    System.arraycopy(samples.targets(), 0, buffers.targets(), 0, samples.targets().length);
    PassSetting setting =
        new PassSetting(
            Group.single(network, values), gradient, buffers, new PortableKernels(), ROWS);
    Pass pass = Pass.training(setting, loss, List.of(new SplittableRandom(3)));
    pass.forward();
    if (backward) {
      pass.backward(new float[0]);
    }
    return pass.loss().sum(0) / ROWS;
  }

  @Test
  void dropoutKeepsTheExpectedValue() {
    int width = 10_000;
    Network network = network(width, new Dropout(0.4f), dense(1, new Identity()));
    Buffers buffers = Buffers.of(network, 1, 1);
    Arrays.fill(buffers.inputs(), 2);
    float[] values = new float[network.parameters()];
    PassSetting setting =
        new PassSetting(
            Group.single(network, values), values.clone(), buffers, new PortableKernels(), 1);
    Pass.training(setting, new Squared(), List.of(new SplittableRandom(3))).forward();
    double sum = 0;
    int zeros = 0;
    for (float kept : buffers.outputs()[0]) {
      sum += kept;
      zeros += kept == 0 ? 1 : 0;
    }
    assertThat(sum / width).isCloseTo(2, within(0.1));
    assertThat(zeros).isBetween(3800, 4200);
  }
}
