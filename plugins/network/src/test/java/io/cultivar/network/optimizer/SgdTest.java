package io.cultivar.network.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

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

  @Test
  void followsItsFormula() {
    assertThat(ThreeSteps.weight(new Sgd())).isEqualTo(0.96000000, offset(2e-7));
    assertThat(ThreeSteps.weight(new Sgd(0.9, false))).isEqualTo(0.89250000, offset(2e-7));
    assertThat(ThreeSteps.weight(new Sgd(0.9, true))).isEqualTo(0.86325000, offset(2e-7));
  }
}
