package io.cultivar.data;

/** Reads plain decimal numbers, such as −12.75, as {@link Float#parseFloat} does but faster. */
final class Decimals {
  /** All that a double holds exactly. */
  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16
  };

  /** So many digits always fit a double. */
  private static final int DIGITS = 15;

  /** The bits of a double beyond those of a float, and their middle. */
  private static final long BEYOND = 0x1fffffff;

  private static final long MIDDLE = 0x10000000;

  private Decimals() {}

  /**
   * The number that a text says.
   *
   * @throws NumberFormatException if it is no number
   */
  static float parse(String text) {
    int length = text.length();
    int i = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    int first = i;
    int point = -1;
    long digits = 0;
    for (; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = 10 * digits + (c - '0');
      } else if (c == '.' && point < 0) {
        point = i;
      } else {
        return Float.parseFloat(text);
      }
      if (i - first > DIGITS) {
        return Float.parseFloat(text);
      }
    }
    int count = length - first - (point < 0 ? 0 : 1);
    if (count < 1) {
      return Float.parseFloat(text);
    }
    double magnitude = digits / POWERS_OF_TEN[point < 0 ? 0 : length - 1 - point];
    // Rounded twice, a number near the middle of two floats could become the wrong one.
    long beyond = Double.doubleToRawLongBits(magnitude) & BEYOND;
    if (Math.abs(beyond - MIDDLE) <= 1) {
      return Float.parseFloat(text);
    }
    return (float) (text.charAt(0) == '-' ? -magnitude : magnitude);
  }
}
