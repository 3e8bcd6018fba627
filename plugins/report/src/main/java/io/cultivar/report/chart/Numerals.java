package io.cultivar.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes numbers as print does: a true minus, and powers of ten for the very small and large. */
final class Numerals {
  private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Numerals() {}

  /** A number with four digits that count, without needless zeros. */
  static String of(double number) {
    if (!Double.isFinite(number)) {
      return Double.isNaN(number) ? "not a number" : number > 0 ? "∞" : "−∞";
    }
    BigDecimal rounded = new BigDecimal(number).round(FOUR).stripTrailingZeros();
    double size = Math.abs(number);
    if (number == 0 || (size >= 1e-3 && size < 1e7)) {
      return plain(rounded);
    }
    int exponent = rounded.precision() - rounded.scale() - 1;
    BigDecimal mantissa = rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros();
    String before = mantissa.compareTo(BigDecimal.ONE) == 0 ? "" : plain(mantissa) + "·";
    return before + powerOfTen(exponent);
  }

  /** A number with all its decimals. */
  static String plain(BigDecimal number) {
    return number.toPlainString().replace('-', '−');
  }

  /** A power of ten, such as 10⁻⁵. */
  static String powerOfTen(int exponent) {
    StringBuilder text = new StringBuilder(exponent < 0 ? "10⁻" : "10");
    Integer.toString(Math.abs(exponent))
        .chars()
        .forEach(digit -> text.append(RAISED.charAt(digit - '0')));
    return text.toString();
  }

  /** A share from 0 to 1 in per cent. */
  static String percent(double share) {
    BigDecimal percent = new BigDecimal(share * 100);
    int decimals = share > 0 && share < 0.0095 ? 1 : 0;
    return plain(percent.setScale(decimals, RoundingMode.HALF_UP)) + " %";
  }

  /** A count with its noun, such as 1 trial or 12 trials. */
  static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
