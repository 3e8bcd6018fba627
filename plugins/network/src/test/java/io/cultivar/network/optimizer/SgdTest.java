package io.cultivar.network.optimizer;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cultivar.api.network.Optimizer;
import io.cultivar.testkit.OptimizerContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SgdTest extends OptimizerContract {
  @Override
  protected Stream<Optimizer> subjects() {
    return Stream.of(new Sgd(), new Sgd(0.9, false), new Sgd(0.9, true));
  }

  @Test
  void refusesMomentumOutsideItsRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sgd(1, false))
        .withMessageContaining("momentum must be in [0, 1), was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sgd(0, true))
        .withMessageContaining("nesterov needs momentum > 0");
  }
}
