package io.cultivar.runner.account;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes numbers for people: a few significant digits, no needless zeros. */
public final class Numbers {
  private static final MathContext VALUE = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final MathContext SPREAD = new MathContext(2, RoundingMode.HALF_EVEN);

  private Numbers() {}

  /** A value, with four digits. */
  public static String text(double number) {
    return text(number, VALUE);
  }

  /** How far values spread, with two digits; rounding errors of a value are none. */
  public static String spread(double deviation, double value) {
    return text(deviation < 1e-12 * Math.abs(value) ? 0 : deviation, SPREAD);
  }

  /** How much a value changed, with its sign and two digits. */
  public static String change(double difference) {
    return (difference > 0 ? "+" : "") + text(difference, SPREAD);
  }

  private static String text(double number, MathContext digits) {
    if (!Double.isFinite(number)) {
      return Double.toString(number);
    }
    BigDecimal rounded = new BigDecimal(number).round(digits).stripTrailingZeros();
    double magnitude = Math.abs(number);
    if (number == 0 || (magnitude >= 1e-3 && magnitude < 1e7)) {
      return rounded.toPlainString();
    }
    int exponent = rounded.precision() - rounded.scale() - 1;
    BigDecimal mantissa = rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros();
    return mantissa.toPlainString() + "e" + exponent;
  }
}
