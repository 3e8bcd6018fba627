package io.cultivar.network.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.network.Activation;
import io.cultivar.testkit.ActivationContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ReluTest extends ActivationContract {
  @Override
  protected Stream<Activation> subjects() {
    return Stream.of(new Relu());
  }

  @Test
  void keepsNaN() {
    assertThat(new Relu().value(Float.NaN)).isNaN();
  }
}
