package io.cultivar.network.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Optimizer;
import io.cultivar.testkit.OptimizerContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class AdagradTest extends OptimizerContract {
  @Override
  protected Stream<Optimizer> subjects() {
    return Stream.of(new Adagrad());
  }

  @Test
  void refusesNoEpsilon() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adagrad(0))
        .withMessageContaining("epsilon must be > 0 and finite, was 0.0");
  }

  @Test
  void followsItsFormula() {
    assertThat(ThreeSteps.weight(new Adagrad())).isEqualTo(0.91888165, offset(2e-7));
  }
}
