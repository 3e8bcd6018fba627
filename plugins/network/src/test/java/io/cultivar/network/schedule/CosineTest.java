package io.cultivar.network.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import io.cultivar.api.network.Schedule;
import io.cultivar.testkit.ScheduleContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CosineTest extends ScheduleContract {
  @Override
  protected Stream<Schedule> subjects() {
    return Stream.of(new Cosine(), new Cosine(0.1, 3));
  }

  @Test
  void fallsToHalfInTheMiddle() {
    assertThat(new Cosine().rate(1, 50, 100)).isEqualTo(0.5, offset(1e-12));
  }

  @Test
  void startsAgain() {
    Cosine cosine = new Cosine(0.1, 1);
    assertThat(cosine.rate(1, 49, 100)).isLessThan(0.11);
    assertThat(cosine.rate(1, 50, 100)).isEqualTo(1);
  }

  @Test
  void refusesOptionsOutsideTheirRanges() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cosine(-0.1, 0))
        .withMessageContaining("end");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cosine(0, -1))
        .withMessageContaining("restarts must be >= 0, was -1");
  }
}
