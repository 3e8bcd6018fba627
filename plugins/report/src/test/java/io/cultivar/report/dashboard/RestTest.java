package io.cultivar.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestTest {
  /** A read of a thousandth of a second is not repeated for days. */
  private static final int DAYS = 1_000_000_000;

  private final Rest rest = new Rest(DAYS);
  private long began;

  @BeforeEach
  void read() throws Exception {
    began = System.nanoTime();
    Thread.sleep(1);
  }

  @Test
  void lastsForManyTimesTheRead() {
    assertThat(rest.over()).isTrue();
    rest.after(began);
    assertThat(rest.over()).isFalse();
  }

  @Test
  void endsWhenItIsCut() {
    rest.after(began);
    rest.cut();
    assertThat(rest.over()).isTrue();
  }

  @Test
  void doesNotBeginWhereItWasCutDuringTheRead() {
    rest.cut();
    rest.after(began);
    assertThat(rest.over()).isTrue();
  }
}
