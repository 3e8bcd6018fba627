package io.cultivar.network.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Schedule;
import io.cultivar.testkit.ScheduleContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ExponentialTest extends ScheduleContract {
  @Override
  protected Stream<Schedule> subjects() {
    return Stream.of(new Exponential());
  }

  @Test
  void isHalfWayDownInTheMiddle() {
    assertThat(new Exponential(0.01).rate(2, 50, 100)).isEqualTo(0.2, offset(1e-12));
  }

  @Test
  void refusesAnEndOutsideItsRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Exponential(0))
        .withMessageContaining("end must be in (0, 1], was 0.0");
  }
}
