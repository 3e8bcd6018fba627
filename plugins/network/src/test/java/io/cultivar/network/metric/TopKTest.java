package io.cultivar.network.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.testkit.MetricContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TopKTest extends MetricContract {
  @Override
  protected Stream<Metric> subjects() {
    return Stream.of(new TopK(), new TopK(1), new TopK(2));
  }

  @Test
  void countsTheMostProbable() {
    float[] predicted = {0.5f, 0.3f, 0.2f, 0.5f, 0.3f, 0.2f};
    float[] target = {0, 1, 0, 0, 0, 1};
    Block all = new Block(0, 2, 3);
    assertThat(new TopK(1).value(predicted, target, all)).isZero();
    assertThat(new TopK(2).value(predicted, target, all)).isEqualTo(0.5);
    assertThat(new TopK(5).value(predicted, target, all)).isEqualTo(1);
  }

  @Test
  void countsTheFirstOfEquals() {
    assertThat(new TopK(1).value(new float[] {0.5f, 0.5f}, new float[] {0, 1}, new Block(0, 1, 2)))
        .isZero();
  }

  @Test
  void refusesKBelowOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TopK(0))
        .withMessageContaining("k must be >= 1, was 0");
  }
}
