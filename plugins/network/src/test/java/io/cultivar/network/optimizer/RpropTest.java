package io.cultivar.network.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Optimizer;
import io.cultivar.testkit.OptimizerContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RpropTest extends OptimizerContract {
  @Override
  protected Stream<Optimizer> subjects() {
    return Stream.of(new Rprop());
  }

  @Test
  void refusesOptionsOutsideTheirRanges() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rprop(1, 1.2, 1e-6, 50))
        .withMessageContaining("shrink");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rprop(0.5, 1, 1e-6, 50))
        .withMessageContaining("grow");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rprop(0.5, 1.2, 0, 50))
        .withMessageContaining("min-step");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rprop(0.5, 1.2, 1, 0.5))
        .withMessageContaining("max-step must be finite and >= min-step");
  }

  @Test
  void followsItsFormula() {
    assertThat(ThreeSteps.weight(new Rprop())).isEqualTo(0.85000000, offset(2e-7));
  }
}
