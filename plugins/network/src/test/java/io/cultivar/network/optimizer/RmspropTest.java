package io.cultivar.network.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Optimizer;
import io.cultivar.testkit.OptimizerContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RmspropTest extends OptimizerContract {
  @Override
  protected Stream<Optimizer> subjects() {
    return Stream.of(new Rmsprop(), new Rmsprop(0.9, 1e-6, 0.5));
  }

  @Test
  void refusesOptionsOutsideTheirRanges() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rmsprop(1, 1e-8, 0))
        .withMessageContaining("decay must be in [0, 1), was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rmsprop(0.9, 0, 0))
        .withMessageContaining("epsilon");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rmsprop(0.9, 1e-8, 1))
        .withMessageContaining("momentum");
  }

  @Test
  void followsItsFormula() {
    assertThat(ThreeSteps.weight(new Rmsprop())).isEqualTo(0.18877003, offset(2e-7));
    assertThat(ThreeSteps.weight(new Rmsprop(0.9, 1e-6, 0.5))).isEqualTo(0.56745657, offset(2e-7));
  }
}
