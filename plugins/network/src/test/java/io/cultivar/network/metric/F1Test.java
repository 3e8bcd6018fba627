package io.cultivar.network.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.testkit.MetricContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class F1Test extends MetricContract {
  @Override
  protected Stream<Metric> subjects() {
    return Stream.of(new F1(), new F1(Average.MICRO));
  }

  @Test
  void isTheHarmonicMean() {
    assertThat(
            new F1()
                .value(
                    new float[] {1, 1, 1, 0, 0}, new float[] {1, 0, 0, 1, 0}, new Block(0, 5, 1)))
        .isEqualTo(0.4);
  }

  @Test
  void isAccuracyForExclusiveClassesInMicro() {
    assertThat(
            new F1(Average.MICRO)
                .value(
                    new float[] {1, 0, 0, 1, 0, 1},
                    new float[] {1, 0, 1, 0, 0, 1},
                    new Block(0, 3, 2)))
        .isEqualTo(2.0 / 3);
  }

  @Test
  void refusesNoAverage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new F1(null))
        .withMessageContaining("average");
  }
}
