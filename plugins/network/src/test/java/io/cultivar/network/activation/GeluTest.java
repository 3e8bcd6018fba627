package io.cultivar.network.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cultivar.api.network.Activation;
import io.cultivar.testkit.ActivationContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class GeluTest extends ActivationContract {
  @Override
  protected Stream<Activation> subjects() {
    return Stream.of(new Gelu(), new Gelu(Gelu.Approximation.TANH));
  }

  @Test
  void refusesNoApproximation() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Gelu(null))
        .withMessageContaining("approximation");
  }

  @Test
  void staysFiniteFarOut() {
    for (Gelu.Approximation approximation : Gelu.Approximation.values()) {
      Gelu gelu = new Gelu(approximation);
      assertThat(gelu.derivative(1e30f, 1e30f)).isEqualTo(1);
      assertThat(gelu.derivative(-1e30f, 0)).isZero();
    }
  }
}
