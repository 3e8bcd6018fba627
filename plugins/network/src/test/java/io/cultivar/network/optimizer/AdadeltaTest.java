package io.cultivar.network.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Optimizer;
import io.cultivar.testkit.OptimizerContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class AdadeltaTest extends OptimizerContract {
  @Override
  protected Stream<Optimizer> subjects() {
    return Stream.of(new Adadelta());
  }

  @Test
  void refusesOptionsOutsideTheirRanges() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adadelta(1, 1e-6))
        .withMessageContaining("rho must be in [0, 1), was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adadelta(0.9, 0))
        .withMessageContaining("epsilon");
  }

  @Test
  void followsItsFormula() {
    assertThat(ThreeSteps.weight(new Adadelta())).isEqualTo(0.99976339, offset(2e-7));
  }
}
