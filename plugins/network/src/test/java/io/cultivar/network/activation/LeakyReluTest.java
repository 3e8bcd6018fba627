package io.cultivar.network.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cultivar.api.network.Activation;
import io.cultivar.testkit.ActivationContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LeakyReluTest extends ActivationContract {
  @Override
  protected Stream<Activation> subjects() {
    return Stream.of(new LeakyRelu(), new LeakyRelu(0), new LeakyRelu(0.3f));
  }

  @Test
  void refusesANegativeSlope() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LeakyRelu(-0.1f))
        .withMessageContaining("slope must be >= 0 and finite, was -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LeakyRelu(Float.NaN))
        .withMessageContaining("slope");
  }

  @Test
  void hasNoNegativeOutputsWithSlopeZero() {
    assertThat(new LeakyRelu(0).range().low()).isZero();
    assertThat(new LeakyRelu().range().bounded()).isFalse();
  }
}
