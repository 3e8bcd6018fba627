package io.cultivar.network.loss;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cultivar.api.network.Loss;
import io.cultivar.testkit.LossContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class HuberTest extends LossContract {
  @Override
  protected Stream<Loss> subjects() {
    return Stream.of(new Huber(), new Huber(0.3f));
  }

  @Test
  void refusesADeltaThatIsNotPositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Huber(0))
        .withMessageContaining("delta must be > 0 and finite, was 0.0");
  }
}
