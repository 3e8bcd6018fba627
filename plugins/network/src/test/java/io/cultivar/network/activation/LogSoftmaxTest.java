package io.cultivar.network.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.testkit.ActivationContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LogSoftmaxTest extends ActivationContract {
  @Override
  protected Stream<Activation> subjects() {
    return Stream.of(new LogSoftmax());
  }

  @Test
  void doesNotOverflow() {
    float[] y = new float[2];
    new LogSoftmax().forward(new float[] {1e4f, 0}, y, new Block(0, 1, 2));
    assertThat(y).containsExactly(0, -1e4f);
  }
}
