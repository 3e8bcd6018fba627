package io.cultivar.network.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.testkit.MetricContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RecallTest extends MetricContract {
  @Override
  protected Stream<Metric> subjects() {
    return Stream.of(new Recall(), new Recall(Average.MICRO));
  }

  @Test
  void isOfThePositiveClass() {
    assertThat(
            new Recall()
                .value(
                    new float[] {1, 1, 1, 0, 0}, new float[] {1, 0, 0, 1, 0}, new Block(0, 5, 1)))
        .isEqualTo(0.5);
  }

  @Test
  void refusesNoAverage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Recall(null))
        .withMessageContaining("average");
  }
}
