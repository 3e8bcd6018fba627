package io.cultivar.network.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Loss;
import io.cultivar.network.activation.Identity;
import io.cultivar.network.activation.Sigmoid;
import io.cultivar.network.activation.Softmax;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a loss and an activation belong together, both ways give the same. */
final class CanonicalTest {
  private static final Block AT = new Block(1, 20, 3);
  private static final int LENGTH = 62;

  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of(new Squared(), new Identity()),
        Arguments.of(new CrossEntropy(), new Softmax()),
        Arguments.of(new CrossEntropy(0.1), new Softmax()),
        Arguments.of(new KlDivergence(), new Softmax()),
        Arguments.of(new BinaryCrossEntropy(), new Sigmoid()),
        Arguments.of(new BinaryCrossEntropy(0.1), new Sigmoid()));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void bothWaysAgree(Loss loss, Activation output) {
    SplittableRandom random = new SplittableRandom(7);
    float[] z = new float[LENGTH];
    float[] target = new float[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      z[i] = (float) random.nextGaussian();
      target[i] = (float) random.nextDouble();
    }
    float[] y = new float[LENGTH];
    output.forward(z, y, AT);
    float[] chained = new float[LENGTH];
    loss.gradient(y, target, chained, AT);
    output.backward(z, y, chained, chained, AT);
    float[] canonical = new float[LENGTH];
    loss.canonicalGradient(y, target, canonical, AT);

    assertThat(loss.canonicalWith(output)).isTrue();
    assertThat(canonical).containsExactly(chained, offset(1e-5f));
    assertThat(loss.canonicalSum(z, y, target, AT))
        .isEqualTo(loss.sum(y, target, AT), offset(1e-4));
  }
}
