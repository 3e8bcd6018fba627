package io.cultivar.network.picture;

import io.cultivar.api.data.Column;
import io.cultivar.api.data.NumberColumn;
import io.cultivar.api.data.TextColumn;
import java.math.BigDecimal;
import java.math.MathContext;

/** Writes numbers and values of a table for people. */
final class CellText {
  /** The digits of which a float keeps all. */
  private static final MathContext FLOAT = new MathContext(7);

  private static final MathContext SHORT = new MathContext(4);

  private CellText() {}

  /** The value of a column in a row; nothing where it is missing. */
  static String of(Column column, int row) {
    if (column.missing(row)) {
      return "";
    }
    if (column instanceof TextColumn text) {
      return text.categories().get(text.codes()[row]);
    }
    return exact(((NumberColumn) column).values()[row]);
  }

  /** A number of the data. */
  static String exact(float number) {
    return number == (long) number ? Long.toString((long) number) : rounded(number, FLOAT);
  }

  /** A number that was computed, rounded. */
  static String rounded(double number) {
    return rounded(number, SHORT);
  }

  private static String rounded(double number, MathContext digits) {
    if (!Double.isFinite(number)) {
      return Double.toString(number);
    }
    BigDecimal rounded = new BigDecimal(number).round(digits).stripTrailingZeros();
    boolean whole = rounded.scale() < 0 && rounded.scale() > -10;
    return whole ? rounded.toPlainString() : rounded.toString();
  }
}
