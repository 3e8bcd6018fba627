package io.cultivar.network.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Schedule;
import io.cultivar.testkit.ScheduleContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PolynomialTest extends ScheduleContract {
  @Override
  protected Stream<Schedule> subjects() {
    return Stream.of(new Polynomial(), new Polynomial(2, 0.1));
  }

  @Test
  void followsItsFormula() {
    assertThat(new Polynomial().rate(2, 25, 100)).isEqualTo(1.5);
    assertThat(new Polynomial(2, 0.2).rate(1, 50, 100)).isEqualTo(0.4, offset(1e-12));
  }

  @Test
  void refusesOptionsOutsideTheirRanges() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Polynomial(0, 0))
        .withMessageContaining("power");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Polynomial(1, 2))
        .withMessageContaining("end must be in [0, 1], was 2.0");
  }
}
