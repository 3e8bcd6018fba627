package io.cultivar.network.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.testkit.ActivationContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SoftmaxTest extends ActivationContract {
  @Override
  protected Stream<Activation> subjects() {
    return Stream.of(new Softmax());
  }

  @Test
  void doesNotOverflow() {
    float[] y = new float[3];
    new Softmax().forward(new float[] {3e38f, 3e38f, -3e38f}, y, new Block(0, 1, 3));
    assertThat(y).containsExactly(0.5f, 0.5f, 0);
  }
}
