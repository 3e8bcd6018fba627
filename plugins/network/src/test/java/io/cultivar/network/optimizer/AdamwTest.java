package io.cultivar.network.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Optimizer;
import io.cultivar.testkit.OptimizerContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class AdamwTest extends OptimizerContract {
  @Override
  protected Stream<Optimizer> subjects() {
    return Stream.of(new Adamw());
  }

  @Test
  void refusesOptionsOutsideTheirRanges() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adamw(1, 0.999, 1e-8, 0))
        .withMessageContaining("beta1 must be in [0, 1), was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adamw(0.9, -1, 1e-8, 0))
        .withMessageContaining("beta2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adamw(0.9, 0.999, 0, 0))
        .withMessageContaining("epsilon must be > 0 and finite, was 0.0");
  }

  @Test
  void refusesNegativeDecay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Adamw(0.9, 0.999, 1e-8, -1))
        .withMessageContaining("weight-decay");
  }

  @Test
  void decaysWithoutAGradient() {
    float[] w = {2};
    new Adamw(0.9, 0.999, 1e-8, 0.1).step(w, new float[1], new float[2][1], 0.5f, 1, 0, 1);
    assertThat(w[0]).isEqualTo(1.9f);
  }

  @Test
  void followsItsFormula() {
    assertThat(ThreeSteps.weight(new Adamw())).isEqualTo(0.82473770, offset(2e-7));
  }
}
