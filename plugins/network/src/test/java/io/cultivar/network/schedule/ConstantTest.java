package io.cultivar.network.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.cultivar.api.network.Schedule;
import io.cultivar.testkit.ScheduleContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ConstantTest extends ScheduleContract {
  @Override
  protected Stream<Schedule> subjects() {
    return Stream.of(new Constant());
  }

  @Test
  void isTheBase() {
    assertThat(new Constant().rate(0.3, 7, 10)).isEqualTo(0.3);
  }
}
