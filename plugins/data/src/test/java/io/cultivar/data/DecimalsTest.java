package io.cultivar.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
  private static void check(String text) {
    assertThat((Object) Decimals.parse(text)).as(text).isEqualTo(Float.parseFloat(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "+0.0",
        "1",
        "-1.5",
        "+2.25",
        ".5",
        "5.",
        "-.125",
        "16777217",
        "16777219",
        "0.1",
        "123456789012345",
        "1234567890123456",
        "9999999999999999999",
        "1e5",
        "1E-40",
        "3.4028236e38",
        "0.000000000000001",
        "00000000000000000000001.5",
        "NaN",
        "Infinity",
        "1f"
      })
  void numbersAreThoseOfTheLibrary(String text) {
    check(text);
  }

  @Test
  void randomNumbersAreThoseOfTheLibrary() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 300_000; i++) {
      long digits = random.nextLong(1L << random.nextInt(1, 55));
      check(
          BigDecimal.valueOf(random.nextBoolean() ? digits : -digits, random.nextInt(12))
              .toPlainString());
    }
  }

  /** Half-way between two floats, and one digit beside it. */
  @Test
  void numbersBetweenTwoFloatsAreRoundedOnce() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 100_000; i++) {
      float low = random.nextInt(1 << 23, 1 << 24) / (float) (1 << random.nextInt(10));
      BigDecimal middle = new BigDecimal(low).add(new BigDecimal(Math.nextUp(low)));
      BigDecimal half = middle.divide(BigDecimal.valueOf(2));
      check(half.toPlainString());
      check(half.add(half.ulp()).toPlainString());
      check(half.subtract(half.ulp()).toPlainString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "+", ".", "-.", "1.2.3", "abc", "1,5", "--1", "1-"})
  void whatIsNoNumberIsRefused(String text) {
    assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Decimals.parse(text));
  }
}
