package io.cultivar.network.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Optimizer;
import io.cultivar.testkit.OptimizerContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LionTest extends OptimizerContract {
  @Override
  protected Stream<Optimizer> subjects() {
    return Stream.of(new Lion(), new Lion(0.9, 0.99, 0.1));
  }

  @Test
  void refusesOptionsOutsideTheirRanges() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Lion(1, 0.99, 0))
        .withMessageContaining("beta1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Lion(0.9, 1, 0))
        .withMessageContaining("beta2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Lion(0.9, 0.99, -1))
        .withMessageContaining("weight-decay");
  }

  @Test
  void stepsByTheSign() {
    float[] w = {1, 1, 1};
    float[][] slots = new float[1][3];
    new Lion().step(w, new float[] {5, -0.1f, 0}, slots, 0.25f, 1, 0, 3);
    assertThat(w).containsExactly(0.75f, 1.25f, 1);
    assertThat(slots[0][0]).isEqualTo(0.05f, offset(1e-7f));
  }

  @Test
  void followsItsFormula() {
    assertThat(ThreeSteps.weight(new Lion())).isEqualTo(0.90000000, offset(2e-7));
    assertThat(ThreeSteps.weight(new Lion(0.9, 0.99, 0.1))).isEqualTo(0.87128900, offset(2e-7));
  }
}
