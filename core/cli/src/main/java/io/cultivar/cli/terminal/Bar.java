package io.cultivar.cli.terminal;

/** A share of a whole as a bar. */
public final class Bar {
  private static final String EIGHTHS = "▏▎▍▌▋▊▉";

  private Bar() {}

  /**
   * As long as the share, to an eighth of a column.
   *
   * @param share from 0 to 1
   * @param columns how long the whole would be
   */
  public static String of(double share, int columns) {
    int eighths = (int) Math.round(share * columns * 8);
    String rest = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8 - 1, eighths % 8);
    return "█".repeat(eighths / 8) + rest;
  }

  /** The part of a line that is done, in whole columns. */
  public static String done(double share, int columns) {
    return "━".repeat((int) (share * columns));
  }

  /** The part of a line that is left. */
  public static String left(double share, int columns) {
    return "─".repeat(columns - (int) (share * columns));
  }
}
