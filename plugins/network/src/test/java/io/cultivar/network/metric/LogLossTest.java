package io.cultivar.network.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.testkit.MetricContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LogLossTest extends MetricContract {
  @Override
  protected Stream<Metric> subjects() {
    return Stream.of(new LogLoss());
  }

  @Test
  void isTheMeanOverSamples() {
    assertThat(
            new LogLoss()
                .value(
                    new float[] {0.5f, 0.5f, 0.25f, 0.75f},
                    new float[] {1, 0, 1, 0},
                    new Block(0, 2, 2)))
        .isEqualTo(1.5 * Math.log(2), offset(1e-12));
  }

  @Test
  void staysFinite() {
    assertThat(new LogLoss().value(new float[] {0}, new float[] {1}, new Block(0, 1, 1)))
        .isEqualTo(52 * Math.log(2), offset(1e-9));
  }
}
