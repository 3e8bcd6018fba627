package io.cultivar.network.activation;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cultivar.api.network.Activation;
import io.cultivar.testkit.ActivationContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CeluTest extends ActivationContract {
  @Override
  protected Stream<Activation> subjects() {
    return Stream.of(new Celu(), new Celu(2));
  }

  @Test
  void refusesAnAlphaThatIsNotPositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Celu(0))
        .withMessageContaining("alpha must be > 0 and finite, was 0.0");
  }
}
