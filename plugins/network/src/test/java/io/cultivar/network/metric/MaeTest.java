package io.cultivar.network.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.testkit.MetricContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MaeTest extends MetricContract {
  @Override
  protected Stream<Metric> subjects() {
    return Stream.of(new Mae());
  }

  @Test
  void isTheMean() {
    assertThat(new Mae().value(new float[] {1, 2, 4}, new float[] {1, 3, 3}, new Block(0, 3, 1)))
        .isEqualTo(2.0 / 3, offset(1e-12));
  }
}
