package io.cultivar.network.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cultivar.api.network.Schedule;
import io.cultivar.testkit.ScheduleContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WarmUpTest extends ScheduleContract {
  @Override
  protected Stream<Schedule> subjects() {
    return Stream.of(
        new WarmUp(), new WarmUp(0.5, new Cosine()), new WarmUp(0.1, new ReduceOnPlateau()));
  }

  @Test
  void risesThenFollowsTheOther() {
    WarmUp warmUp = new WarmUp(0.1, new Polynomial());
    assertThat(warmUp.rate(1, 0, 100)).isEqualTo(0.1);
    assertThat(warmUp.rate(1, 9, 100)).isEqualTo(1);
    assertThat(warmUp.rate(1, 10, 100)).isEqualTo(1);
    assertThat(warmUp.rate(1, 55, 100)).isEqualTo(0.5);
  }

  @Test
  void refusesOptionsOutsideTheirRanges() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WarmUp(1, new Constant()))
        .withMessageContaining("fraction must be in [0, 1), was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WarmUp(0.1, null))
        .withMessageContaining("then");
  }
}
