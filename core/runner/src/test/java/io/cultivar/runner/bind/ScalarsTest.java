package io.cultivar.runner.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {
  private final Scalars scalars = new Scalars(Path.of("dir"));

  private void refuses(Class<?> type, String text, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scalars.read(type, text))
        .withMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-0, 0", "+7, 7", "2147483647, 2147483647", "1e9, 1000000000", "5.00, 5"})
  void readsWholeNumbers(String text, int expected) {
    assertThat(scalars.read(int.class, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2.9, is not a whole number",
    "1e-3, is not a whole number",
    "2147483648, too large; the greatest is 2147483647",
    "1e99999, too large",
    "-2147483649, too small; the least is -2147483648",
    "012, begins with a zero",
    "-01, begins with a zero",
    "00.5, begins with a zero",
    "0x10, is not a whole number",
    "1_000, is not a whole number",
    "'', is not a whole number",
    "' 1', is not a whole number",
    "٣, is not a whole number",
    ".inf, is not a whole number"
  })
  void refusesWhatIsNoInt(String text, String reason) {
    refuses(int.class, text, reason);
  }

  @Test
  void readsLongsToTheirEnds() {
    assertThat(scalars.read(long.class, "9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    assertThat(scalars.read(long.class, "-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
    refuses(long.class, "9223372036854775808", "too large");
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "1e-4, 1e-4", ".5, 0.5", "5., 5", "-2E3, -2000", "0e5, 0"})
  void readsNumbers(String text, double expected) {
    assertThat(scalars.read(double.class, text)).isEqualTo(expected);
    assertThat(scalars.read(float.class, text)).isEqualTo((float) expected);
  }

  @Test
  void readsInfinities() {
    assertThat(scalars.read(double.class, ".inf")).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(scalars.read(float.class, "-.inf")).isEqualTo(Float.NEGATIVE_INFINITY);
  }

  @Test
  void neverLosesTheSizeOfANumber() {
    refuses(double.class, "1e309", "too large for a number of 64 bits");
    refuses(double.class, "1e-400", "too near to 0 for a number of 64 bits");
    refuses(float.class, "1e39", "too large for a number of 32 bits");
    refuses(float.class, "1e-60", "too near to 0 for a number of 32 bits");
    refuses(double.class, "9".repeat(1_000_000), "not a number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "True", "on", "1", ""})
  void onlyTrueAndFalseAreTruthValues(String text) {
    refuses(boolean.class, text, "neither true nor false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "1 h", "-1s", "1h30", "P", "PT", "1e3s", "99999999999999999d"})
  void refusesWhatIsNoDuration(String text) {
    refuses(Duration.class, text, "is not a duration such as");
  }

  @Test
  void knowsWhichTypesItReads() {
    assertThat(Scalars.scalar(int.class)).isTrue();
    assertThat(Scalars.scalar(Thread.State.class)).isTrue();
    assertThat(Scalars.scalar(short.class)).isFalse();
    assertThat(Scalars.scalar(java.math.BigDecimal.class)).isFalse();
    assertThat(Scalars.scalar(Object.class)).isFalse();
  }

  @Test
  void refusesAPathThatIsNone() {
    refuses(Path.class, "", "a path is missing");
    refuses(Path.class, "a\0b", "is not a path");
  }
}
