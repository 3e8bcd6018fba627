package io.cultivar.network.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.testkit.MetricContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RmseTest extends MetricContract {
  @Override
  protected Stream<Metric> subjects() {
    return Stream.of(new Rmse());
  }

  @Test
  void isTheMeanOverColumns() {
    assertThat(
            new Rmse()
                .value(new float[] {1, 1, 3, 3}, new float[] {2, 1, 4, 6}, new Block(0, 2, 2)))
        .isEqualTo(0.5 * (1 + Math.sqrt(4.5)), offset(1e-12));
  }
}
