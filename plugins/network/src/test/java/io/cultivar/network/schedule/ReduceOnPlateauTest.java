package io.cultivar.network.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cultivar.api.network.Schedule;
import io.cultivar.api.network.Schedule.History;
import io.cultivar.testkit.ScheduleContract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ReduceOnPlateauTest extends ScheduleContract {
  @Override
  protected Stream<Schedule> subjects() {
    return Stream.of(new ReduceOnPlateau(), new ReduceOnPlateau(0.5, 0, 0, 0.1));
  }

  @Test
  void fallsAfterMoreThanPatienceEpochsWithoutProgress() {
    ReduceOnPlateau reduce = new ReduceOnPlateau(0.1, 1, 0.01, 0);
    assertThat(reduce.rate(1, 0, 10, losses(1, 0.5, 0.5))).isEqualTo(1);
    assertThat(reduce.rate(1, 0, 10, losses(1, 0.5, 0.5, 0.495))).isEqualTo(0.1);
    assertThat(reduce.rate(1, 0, 10, losses(1, 0.5, 0.5, 0.4, 0.4))).isEqualTo(1);
  }

  @Test
  void countsAFailedEpochAsNoProgress() {
    assertThat(new ReduceOnPlateau(0.1, 0, 0, 0).rate(1, 0, 10, losses(Double.NaN))).isEqualTo(0.1);
  }

  @Test
  void stopsAtTheFloor() {
    ReduceOnPlateau reduce = new ReduceOnPlateau(0.1, 0, 0, 0.05);
    assertThat(reduce.rate(2, 0, 10, losses(1, 1, 1, 1))).isEqualTo(0.1);
  }

  @Test
  void refusesOptionsOutsideTheirRanges() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReduceOnPlateau(1, 0, 0, 0))
        .withMessageContaining("factor");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReduceOnPlateau(0.1, -1, 0, 0))
        .withMessageContaining("patience");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReduceOnPlateau(0.1, 0, -1, 0))
        .withMessageContaining("min-delta");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReduceOnPlateau(0.1, 0, 0, 2))
        .withMessageContaining("floor");
  }

  private static History losses(double... losses) {
    return new History() {
      @Override
      public int epochs() {
        return losses.length;
      }

      @Override
      public double loss(int epoch) {
        return losses[epoch];
      }
    };
  }
}
