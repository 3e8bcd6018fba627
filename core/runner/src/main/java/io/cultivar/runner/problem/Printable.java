package io.cultivar.runner.problem;

/** Makes text from a file safe to print: a terminal must not obey it. */
public final class Printable {
  /** How long a line may be; what a message quotes can be as long as a file. */
  private static final int LONGEST_LINE = 1_000;

  private Printable() {}

  /** The text with control characters (but for line ends and tabs) shown as {@code \\uXXXX}. */
  public static String text(String text) {
    return safe(text, "\n\t");
  }

  /** The text as one line, cut where it is very long, so that it cannot pass for another line. */
  public static String line(String text) {
    int end = Math.min(text.length(), LONGEST_LINE);
    return safe(text.substring(0, end), "") + (end < text.length() ? "…" : "");
  }

  private static String safe(String text, String allowed) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (allowed.indexOf(c) < 0 && unsafe(c)) {
                safe.append(String.format("\\u%04x", c));
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  private static boolean unsafe(int c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
