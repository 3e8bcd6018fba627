package io.cultivar.runner.problem;

/** Makes text from a file safe to print: a terminal must not obey it. */
public final class Printable {
  private Printable() {}

  /** The text with control characters (but for line ends and tabs) shown as {@code \\uXXXX}. */
  public static String text(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (unsafe(c)) {
                safe.append(String.format("\\u%04x", c));
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  private static boolean unsafe(int c) {
    return (Character.isISOControl(c) && c != '\n' && c != '\t')
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.SURROGATE;
  }
}
