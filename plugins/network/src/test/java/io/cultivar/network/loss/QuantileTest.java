package io.cultivar.network.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Loss;
import io.cultivar.testkit.LossContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class QuantileTest extends LossContract {
  @Override
  protected Stream<Loss> subjects() {
    return Stream.of(new Quantile(), new Quantile(0.9));
  }

  @Test
  void refusesWhatIsNoQuantile() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Quantile(1))
        .withMessageContaining("q must be between 0 and 1, was 1.0");
  }

  @Test
  void isDearerOnTheSideOfTheQuantile() {
    assertThat(new Quantile(0.9).value(0, 1)).isEqualTo(0.9);
    assertThat(new Quantile(0.9).value(1, 0)).isEqualTo(0.1, offset(1e-12));
  }
}
