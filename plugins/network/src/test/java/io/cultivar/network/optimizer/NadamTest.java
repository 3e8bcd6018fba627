package io.cultivar.network.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Optimizer;
import io.cultivar.testkit.OptimizerContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class NadamTest extends OptimizerContract {
  @Override
  protected Stream<Optimizer> subjects() {
    return Stream.of(new Nadam());
  }

  @Test
  void refusesOptionsOutsideTheirRanges() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Nadam(1, 0.999, 1e-8, 0))
        .withMessageContaining("beta1 must be in [0, 1), was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Nadam(0.9, -1, 1e-8, 0))
        .withMessageContaining("beta2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Nadam(0.9, 0.999, 0, 0))
        .withMessageContaining("epsilon must be > 0 and finite, was 0.0");
  }

  @Test
  void refusesNegativeMomentumDecay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Nadam(0.9, 0.999, 1e-8, -1))
        .withMessageContaining("momentum-decay");
  }

  @Test
  void isAsFastAfterManySteps() {
    float[] w = {1};
    new Nadam().step(w, new float[] {1}, new float[][] {{1}, {1}}, 0.5f, 1_000_000_000_000L, 0, 1);
    assertThat(w[0]).isEqualTo(0.5f, offset(1e-6f));
  }

  @Test
  void followsItsFormula() {
    assertThat(ThreeSteps.weight(new Nadam())).isEqualTo(0.90335937, offset(2e-7));
  }
}
