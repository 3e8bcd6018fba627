package io.cultivar.runner.problem;

/**
 * What every store can keep: text without NUL, which PostgreSQL refuses, and without halves of
 * characters, which no encoding has.
 */
public final class Keepable {
  private Keepable() {}

  /** Whether a text can be kept as it is. */
  public static boolean is(String text) {
    return text.codePoints().noneMatch(Keepable::lost);
  }

  /** The text with a replacement character for each that cannot be kept. */
  public static String made(String text) {
    StringBuilder made = new StringBuilder(text.length());
    text.codePoints().forEach(c -> made.appendCodePoint(lost(c) ? 0xfffd : c));
    return made.toString();
  }

  private static boolean lost(int c) {
    return c == 0 || Character.getType(c) == Character.SURROGATE;
  }
}
