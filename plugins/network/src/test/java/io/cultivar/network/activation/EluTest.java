package io.cultivar.network.activation;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cultivar.api.network.Activation;
import io.cultivar.testkit.ActivationContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class EluTest extends ActivationContract {
  @Override
  protected Stream<Activation> subjects() {
    return Stream.of(new Elu(), new Elu(0.5f));
  }

  @Test
  void refusesAnAlphaThatIsNotPositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Elu(0))
        .withMessageContaining("alpha must be > 0 and finite, was 0.0");
  }
}
