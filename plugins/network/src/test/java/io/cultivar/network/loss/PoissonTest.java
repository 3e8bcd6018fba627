package io.cultivar.network.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cultivar.api.network.Loss;
import io.cultivar.testkit.LossContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PoissonTest extends LossContract {
  @Override
  protected Stream<Loss> subjects() {
    return Stream.of(new Poisson(), new Poisson(0.01f));
  }

  @Test
  void refusesAnEpsilonThatIsNotPositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Poisson(0))
        .withMessageContaining("epsilon must be > 0 and finite, was 0.0");
  }

  @Test
  void takesNegativePredictionsForZero() {
    assertThat(new Poisson().value(-1, 2)).isEqualTo(new Poisson().value(0, 2));
    assertThat(new Poisson().derivative(-1, 2)).isZero();
  }
}
