package io.cultivar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RecentRateTest {
  private static final long SECOND = 1_000_000_000L;

  private final RecentRate rate = new RecentRate(7 * SECOND);

  @Test
  void isThatOfTheLastTimes() {
    for (int i = 1; i <= 100; i++) {
      rate.count(7 * SECOND + i * SECOND);
    }
    assertThat(rate.perSecond(107 * SECOND)).isEqualTo(1, within(0.01));
    for (int i = 1; i <= 10_000; i++) {
      rate.count(107 * SECOND + i * SECOND / 500);
    }
    assertThat(rate.perSecond(127 * SECOND)).isEqualTo(500, within(5.0));
    assertThat(rate.total()).isEqualTo(10_100);
  }

  @Test
  void fallsWhileNothingHappens() {
    assertThat(rate.perSecond(9 * SECOND)).isZero();
    rate.count(9 * SECOND);
    assertThat(rate.perSecond(9 * SECOND)).isEqualTo(0.5, within(1e-9));
    assertThat(rate.perSecond(17 * SECOND)).isEqualTo(0.1, within(1e-9));
  }

  @Test
  void looksFartherBackWhereThingsTakeLong() {
    for (int i = 1; i <= 20; i++) {
      rate.count((7 + 60L * i) * SECOND);
    }
    assertThat(rate.perSecond((7 + 60 * 20) * SECOND)).isEqualTo(1 / 60.0, within(1e-3));
  }
}
