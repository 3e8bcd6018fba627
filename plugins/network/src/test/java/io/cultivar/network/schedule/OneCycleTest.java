package io.cultivar.network.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Schedule;
import io.cultivar.testkit.ScheduleContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class OneCycleTest extends ScheduleContract {
  @Override
  protected Stream<Schedule> subjects() {
    return Stream.of(new OneCycle(), new OneCycle(0.1, 0, 0), new OneCycle(0.1, 1, 0));
  }

  @Test
  void risesAndFalls() {
    OneCycle cycle = new OneCycle();
    assertThat(cycle.rate(1, 0, 100)).isEqualTo(0.04, offset(1e-12));
    assertThat(cycle.rate(1, 15, 100)).isEqualTo(0.52, offset(1e-12));
    assertThat(cycle.rate(1, 30, 100)).isEqualTo(1, offset(1e-12));
    assertThat(cycle.rate(1, 99, 100)).isLessThan(0.001);
  }

  @Test
  void refusesOptionsOutsideTheirRanges() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OneCycle(0, 0.3, 0))
        .withMessageContaining("start-factor");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OneCycle(0.1, 2, 0))
        .withMessageContaining("warm-up");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OneCycle(0.1, 0.3, -1))
        .withMessageContaining("end-factor");
  }
}
