package io.cultivar.network.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.testkit.MetricContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ExplainedVarianceTest extends MetricContract {
  @Override
  protected Stream<Metric> subjects() {
    return Stream.of(new ExplainedVariance());
  }

  @Test
  void forgivesAConstantError() {
    assertThat(
            new ExplainedVariance()
                .value(new float[] {1, 2, 3}, new float[] {2, 3, 4}, new Block(0, 3, 1)))
        .isEqualTo(1);
  }

  @Test
  void isUndefinedForConstantTargets() {
    assertThat(
            new ExplainedVariance()
                .value(new float[] {1, 2}, new float[] {3, 3}, new Block(0, 2, 1)))
        .isNaN();
  }
}
