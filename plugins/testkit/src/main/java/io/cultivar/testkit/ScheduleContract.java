package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cultivar.api.network.Schedule;
import org.junit.jupiter.api.Test;

/** What every schedule must do. */
public abstract class ScheduleContract extends ComponentContract<Schedule> {
  private static final long[] LENGTHS = {1, 2, 7, 100, 1_000_000_000_000L};

  @Test
  void ratesAreFiniteAndNotNegative() {
    for (Schedule subject : all()) {
      for (long steps : LENGTHS) {
        for (double place : new double[] {0, 0.1, 0.3, 0.5, 0.9, 0.99, 1}) {
          long step = Math.min(steps - 1, (long) (place * steps));
          double rate = subject.rate(0.1, step, steps);
          assertTrue(
              Double.isFinite(rate) && rate >= 0,
              subject + " gives " + rate + " at step " + step + " of " + steps);
        }
      }
    }
  }

  @Test
  void isAPureFunction() {
    for (Schedule subject : all()) {
      double[] forwards = new double[50];
      for (int step = 0; step < 50; step++) {
        forwards[step] = subject.rate(0.1, step, 50);
      }
      for (int step = 49; step >= 0; step--) {
        assertEquals(forwards[step], subject.rate(0.1, step, 50), subject + " does not repeat");
      }
    }
  }

  @Test
  void agreesWithItselfWithoutHistory() {
    Schedule.History none =
        new Schedule.History() {
          @Override
          public int epochs() {
            return 0;
          }

          @Override
          public double loss(int epoch) {
            throw new IndexOutOfBoundsException(epoch);
          }
        };
    for (Schedule subject : all()) {
      assertEquals(subject.rate(0.1, 0, 10), subject.rate(0.1, 0, 10, none), subject.toString());
    }
  }
}
