package io.cultivar.network.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Schedule;
import io.cultivar.testkit.ScheduleContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class StepTest extends ScheduleContract {
  @Override
  protected Stream<Schedule> subjects() {
    return Stream.of(new Step(), new Step(0.5, 0.5));
  }

  @Test
  void fallsAtTheStepWhereTheShareIsDone() {
    Step step = new Step(0.3, 0.1);
    assertThat(step.rate(1, 29, 100)).isEqualTo(1);
    assertThat(step.rate(1, 30, 100)).isEqualTo(0.1);
    assertThat(step.rate(1, 60, 100)).isEqualTo(0.01, offset(1e-12));
    assertThat(step.rate(1, 99, 100)).isEqualTo(0.001, offset(1e-12));
  }

  @Test
  void refusesOptionsOutsideTheirRanges() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Step(0, 0.1))
        .withMessageContaining("every must be in (0, 1], was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Step(0.3, 0))
        .withMessageContaining("factor");
  }
}
