package io.cultivar.network.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Optimizer;
import io.cultivar.testkit.OptimizerContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class AdamaxTest extends OptimizerContract {
  @Override
  protected Stream<Optimizer> subjects() {
    return Stream.of(new Adamax());
  }

  @Test
  void refusesOptionsOutsideTheirRanges() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adamax(1, 0.999, 1e-8))
        .withMessageContaining("beta1 must be in [0, 1), was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adamax(0.9, -1, 1e-8))
        .withMessageContaining("beta2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adamax(0.9, 0.999, 0))
        .withMessageContaining("epsilon must be > 0 and finite, was 0.0");
  }

  @Test
  void followsItsFormula() {
    assertThat(ThreeSteps.weight(new Adamax())).isEqualTo(0.84962459, offset(2e-7));
  }
}
