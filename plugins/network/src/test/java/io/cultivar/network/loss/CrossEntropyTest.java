package io.cultivar.network.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Loss;
import io.cultivar.network.activation.Sigmoid;
import io.cultivar.network.activation.Softmax;
import io.cultivar.testkit.LossContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CrossEntropyTest extends LossContract {
  @Override
  protected Stream<Loss> subjects() {
    return Stream.of(new CrossEntropy(), new CrossEntropy(0.1));
  }

  @Test
  void refusesSmoothingOutsideItsRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CrossEntropy(1))
        .withMessageContaining("label-smoothing must be in [0, 1), was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CrossEntropy(-0.1))
        .withMessageContaining("label-smoothing");
  }

  @Test
  void staysFiniteWhereTheTruthHasProbabilityZero() {
    float[] predicted = {0, 1};
    float[] target = {1, 0};
    float[] gradient = new float[2];
    Block at = new Block(0, 1, 2);
    new CrossEntropy().gradient(predicted, target, gradient, at);
    assertThat(new CrossEntropy().sum(predicted, target, at))
        .isEqualTo(126 * Math.log(2), offset(1e-9));
    assertThat(gradient[0]).isEqualTo(0, offset(0f));
  }

  @Test
  void isExactWhereSoftmaxIsSaturated() {
    float[] z = {0, 200};
    double sum =
        new CrossEntropy()
            .canonicalSum(z, new float[] {0, 1}, new float[] {1, 0}, new Block(0, 1, 2));
    assertThat(sum).isEqualTo(200);
  }

  @Test
  void belongsWithSoftmaxAlone() {
    assertThat(new CrossEntropy().canonicalWith(new Softmax())).isTrue();
    assertThat(new CrossEntropy().canonicalWith(new Sigmoid())).isFalse();
  }
}
