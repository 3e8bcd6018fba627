package io.cultivar.network.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Loss;
import io.cultivar.testkit.LossContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CosineTest extends LossContract {
  @Override
  protected Stream<Loss> subjects() {
    return Stream.of(new Cosine());
  }

  @Test
  void staysFiniteForZeros() {
    float[] gradient = new float[2];
    Block at = new Block(0, 1, 2);
    new Cosine().gradient(new float[2], new float[] {1, 0}, gradient, at);
    assertThat(gradient[0]).isFinite().isNegative();
    assertThat(new Cosine().sum(new float[2], new float[2], at)).isEqualTo(1);
  }
}
