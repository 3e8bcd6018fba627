package io.cultivar.network.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Metric;
import io.cultivar.testkit.MetricContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PrecisionTest extends MetricContract {
  @Override
  protected Stream<Metric> subjects() {
    return Stream.of(new Precision(), new Precision(Average.MICRO));
  }

  @Test
  void isOfThePositiveClass() {
    assertThat(
            new Precision()
                .value(
                    new float[] {1, 1, 1, 0, 0}, new float[] {1, 0, 0, 1, 0}, new Block(0, 5, 1)))
        .isEqualTo(1.0 / 3);
  }

  @Test
  void isZeroWhereNothingIsPredicted() {
    assertThat(new Precision().value(new float[] {0, 0}, new float[] {1, 0}, new Block(0, 2, 1)))
        .isZero();
  }

  @Test
  void refusesNoAverage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Precision(null))
        .withMessageContaining("average");
  }
}
