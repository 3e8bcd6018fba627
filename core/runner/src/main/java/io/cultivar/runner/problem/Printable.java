package io.cultivar.runner.problem;

/** Makes text from a file safe to print: a terminal must not obey it. */
public final class Printable {
  /** How long a line may be; what a message quotes can be as long as a file. */
  private static final int LONGEST_LINE = 1_000;

  /** How much of the end of a longer line is kept: a message says there what is wrong. */
  private static final int KEPT_END = 200;

  private Printable() {}

  /**
   * The text with control characters (but for line ends and tabs) shown as {@code \\uXXXX}, as JSON
   * does.
   */
  public static String text(String text) {
    return safe(text, "\n\t");
  }

  /** The text as one line, shortened where it is very long: it cannot pass for another line. */
  public static String line(String text) {
    return text.length() <= LONGEST_LINE
        ? safe(text, "")
        : safe(text.substring(0, LONGEST_LINE - KEPT_END), "")
            + "…"
            + safe(text.substring(text.length() - KEPT_END), "");
  }

  private static String safe(String text, String allowed) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (allowed.indexOf(c) < 0 && unsafe(c)) {
                for (char half : Character.toChars(c)) {
                  safe.append(String.format("\\u%04x", (int) half));
                }
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
