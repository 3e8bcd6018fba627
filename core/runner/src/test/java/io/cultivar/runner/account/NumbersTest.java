package io.cultivar.runner.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void valuesHaveFourDigits() {
    assertThat(Numbers.text(0)).isEqualTo("0");
    assertThat(Numbers.text(1)).isEqualTo("1");
    assertThat(Numbers.text(-12.34567)).isEqualTo("-12.35");
    assertThat(Numbers.text(123456)).isEqualTo("123500");
    assertThat(Numbers.text(0.001)).isEqualTo("0.001");
    assertThat(Numbers.text(0.00013741)).isEqualTo("1.374e-4");
    assertThat(Numbers.text(1e12)).isEqualTo("1e12");
    assertThat(Numbers.text(Double.NaN)).isEqualTo("NaN");
  }

  @Test
  void spreadsHaveTwoAndRoundingErrorsNone() {
    assertThat(Numbers.spread(0.01234, 1)).isEqualTo("0.012");
    assertThat(Numbers.spread(1.3e-16, 0.93)).isEqualTo("0");
  }
}
