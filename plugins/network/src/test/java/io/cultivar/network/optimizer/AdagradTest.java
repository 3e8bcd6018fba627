package io.cultivar.network.optimizer;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
}
