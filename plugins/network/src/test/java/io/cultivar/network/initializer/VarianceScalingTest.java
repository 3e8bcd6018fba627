package io.cultivar.network.initializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import io.cultivar.testkit.InitializerContract;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class VarianceScalingTest extends InitializerContract {
  @Override
  protected Stream<Initializer> subjects() {
    return Stream.of(
        new VarianceScaling(),
        new VarianceScaling(2, VarianceScaling.Mode.FAN_OUT, VarianceScaling.Distribution.UNIFORM));
  }

  @Test
  void refusesAScaleThatIsNotPositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new VarianceScaling(
                    0, VarianceScaling.Mode.FAN_IN, VarianceScaling.Distribution.NORMAL))
        .withMessageContaining("scale must be > 0 and finite, was 0.0");
  }

  @Test
  void keepsItsVarianceThroughTheCut() {
    float[] w = new float[10000];
    new VarianceScaling().fill(w, new Fan(50, 200), new SplittableRandom(1));
    assertThat(WeightStatistics.of(w).std()).isEqualTo(Math.sqrt(1.0 / 50), offset(0.005));
  }
}
