package io.cultivar.network.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.testkit.MetricContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class R2Test extends MetricContract {
  @Override
  protected Stream<Metric> subjects() {
    return Stream.of(new R2());
  }

  @Test
  void followsItsFormula() {
    assertThat(new R2().value(new float[] {1, 2, 4}, new float[] {1, 3, 5}, new Block(0, 3, 1)))
        .isEqualTo(0.75, offset(1e-12));
  }

  @Test
  void isUndefinedForConstantTargets() {
    assertThat(new R2().value(new float[] {1, 2}, new float[] {3, 3}, new Block(0, 2, 1))).isNaN();
  }
}
