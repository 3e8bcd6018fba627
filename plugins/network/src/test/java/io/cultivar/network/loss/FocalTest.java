package io.cultivar.network.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Loss;
import io.cultivar.testkit.LossContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FocalTest extends LossContract {
  @Override
  protected Stream<Loss> subjects() {
    return Stream.of(new Focal(), new Focal(0), new Focal(0.5));
  }

  @Test
  void refusesANegativeGamma() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Focal(-1))
        .withMessageContaining("gamma must be >= 0 and finite, was -1.0");
  }

  @Test
  void isCrossEntropyWithGammaZero() {
    float[] y = {0.2f, 0.7f, 0.1f};
    float[] t = {0, 1, 0};
    Block at = new Block(0, 1, 3);
    assertThat(new Focal(0).sum(y, t, at)).isEqualTo(new CrossEntropy().sum(y, t, at));
    Block binary = new Block(0, 3, 1);
    assertThat(new Focal(0).sum(y, t, binary))
        .isEqualTo(new BinaryCrossEntropy().sum(y, t, binary), offset(1e-12));
  }
}
