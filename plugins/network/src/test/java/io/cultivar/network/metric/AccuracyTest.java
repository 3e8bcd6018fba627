package io.cultivar.network.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.testkit.MetricContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class AccuracyTest extends MetricContract {
  @Override
  protected Stream<Metric> subjects() {
    return Stream.of(new Accuracy());
  }

  @Test
  void readsOneColumnAtAHalf() {
    assertThat(
            new Accuracy()
                .value(
                    new float[] {0.5f, 0.4f, 0.9f, 0.1f},
                    new float[] {1, 0, 0, 1},
                    new Block(0, 4, 1)))
        .isEqualTo(0.5);
  }

  @Test
  void readsExclusiveClassesByTheLargest() {
    assertThat(
            new Accuracy()
                .value(
                    new float[] {0.4f, 0.3f, 0.3f, 0.1f, 0.2f, 0.7f},
                    new float[] {1, 0, 0, 0, 1, 0},
                    new Block(0, 2, 3)))
        .isEqualTo(0.5);
  }

  @Test
  void readsIndependentLabelsOneByOne() {
    assertThat(
            new Accuracy()
                .value(
                    new float[] {0.9f, 0.8f, 0.2f, 0.6f},
                    new float[] {1, 1, 0, 0},
                    new Block(0, 2, 2)))
        .isEqualTo(0.75);
  }

  @Test
  void isUndefinedWithoutSamples() {
    assertThat(new Accuracy().value(new float[] {}, new float[] {}, new Block(0, 0, 1))).isNaN();
  }
}
