package io.cultivar.network.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cultivar.api.network.Schedule;
import io.cultivar.testkit.ScheduleContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class InverseTimeTest extends ScheduleContract {
  @Override
  protected Stream<Schedule> subjects() {
    return Stream.of(new InverseTime(), new InverseTime(0));
  }

  @Test
  void followsItsFormula() {
    assertThat(new InverseTime(9).rate(1, 1, 3)).isEqualTo(0.25);
  }

  @Test
  void refusesNegativeDecay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InverseTime(-1))
        .withMessageContaining("decay must be >= 0 and finite, was -1.0");
  }
}
