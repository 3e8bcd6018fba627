package io.cultivar.network.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Loss;
import io.cultivar.testkit.LossContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BinaryCrossEntropyTest extends LossContract {
  @Override
  protected Stream<Loss> subjects() {
    return Stream.of(new BinaryCrossEntropy(), new BinaryCrossEntropy(0.1));
  }

  @Test
  void refusesSmoothingOutsideItsRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BinaryCrossEntropy(1))
        .withMessageContaining("label-smoothing must be in [0, 1), was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BinaryCrossEntropy(-0.1))
        .withMessageContaining("label-smoothing");
  }

  @Test
  void isExactWhereSigmoidIsSaturated() {
    double sum =
        new BinaryCrossEntropy()
            .canonicalSum(new float[] {200}, new float[] {1}, new float[] {0}, new Block(0, 1, 1));
    assertThat(sum).isEqualTo(200);
  }

  @Test
  void smoothsBothSides() {
    float[] dz = new float[2];
    new BinaryCrossEntropy(0.2)
        .canonicalGradient(new float[] {0.5f, 0.5f}, new float[] {1, 0}, dz, new Block(0, 2, 1));
    assertThat(dz[0]).isEqualTo(-0.4f);
    assertThat(dz[1]).isEqualTo(0.4f);
  }
}
