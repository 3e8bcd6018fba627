package io.cultivar.network.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.testkit.MetricContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RocAucTest extends MetricContract {
  @Override
  protected Stream<Metric> subjects() {
    return Stream.of(new RocAuc());
  }

  @Test
  void countsPairsInOrder() {
    assertThat(
            new RocAuc()
                .value(
                    new float[] {0.1f, 0.4f, 0.35f, 0.8f},
                    new float[] {0, 0, 1, 1},
                    new Block(0, 4, 1)))
        .isEqualTo(0.75);
  }

  @Test
  void countsTiesHalf() {
    assertThat(
            new RocAuc()
                .value(
                    new float[] {0.5f, 0.5f, -0f, 0}, new float[] {0, 1, 0, 1}, new Block(0, 4, 1)))
        .isEqualTo(0.5);
  }

  @Test
  void sortsNegativeNumbers() {
    assertThat(
            new RocAuc()
                .value(new float[] {-2, -1, 0, 1}, new float[] {0, 0, 1, 1}, new Block(0, 4, 1)))
        .isEqualTo(1);
  }

  @Test
  void isUndefinedForOneClass() {
    assertThat(new RocAuc().value(new float[] {0.1f, 0.2f}, new float[] {1, 1}, new Block(0, 2, 1)))
        .isNaN();
  }

  @Test
  void keepsNaN() {
    assertThat(
            new RocAuc()
                .value(new float[] {Float.NaN, 0.2f}, new float[] {0, 1}, new Block(0, 2, 1)))
        .isNaN();
  }
}
