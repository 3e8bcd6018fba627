package io.cultivar.report.chart;

import java.util.List;

/** The colours of charts on white, the same as those of the HTML report in the light. */
final class Palette {
  static final String PAPER = "#ffffff";
  static final String INK = "#1c1f23";
  static final String QUIET = "#5d646c";
  static final String GRID = "#e3e4e0";
  static final String MARK = "#2f6f9f";
  static final String PRUNED = "#c4631a";
  static final String FAILED = "#a31545";

  /** Lines that are compared, told apart by how light they are, too. */
  private static final List<String> SERIES =
      List.of("#0b62b0", "#1a8a4c", "#c4631a", "#8a3fa0", "#8a7a00", "#008a9c");

  private static final List<List<Double>> DASHES =
      List.of(
          List.of(),
          List.of(),
          List.of(7.0, 3.0),
          List.of(2.0, 3.0),
          List.of(7.0, 3.0),
          List.of(2.0, 3.0));

  /** From poor to good: from pale to deep, told apart without seeing colours. */
  private static final List<String> QUALITIES =
      List.of("#d9d7cc", "#cddbb9", "#a6d0b3", "#79c2bd", "#3f9db5", "#22699e", "#17366f");

  /** What was taken for something else: from few to many. */
  private static final List<String> WRONG =
      List.of("#f4f4f2", "#fbe3d6", "#f5c9b0", "#efae8a", "#e08d60", "#cf6c3d", "#b94a1e");

  /** What was taken for what it is: from a small share to all. */
  private static final List<String> RIGHT =
      List.of("#eceae0", "#d9e4c8", "#b0d8bd", "#79c2bd", "#3f9db5", "#22699e", "#17366f");

  private Palette() {}

  /** How many lines can be told apart. */
  static int series() {
    return SERIES.size();
  }

  /** The colour of one of the lines that are compared. */
  static String series(int index) {
    return SERIES.get(index % SERIES.size());
  }

  /**
   * The pen of one of the lines that are compared: some are dashed, which grey paper shows, too.
   */
  static Pen pen(int index) {
    return new Pen(series(index), 2, 1, DASHES.get(index % DASHES.size()));
  }

  /** How many classes of quality there are. */
  static int qualities() {
    return QUALITIES.size();
  }

  /** The colour of a class of quality, from 0, the poorest. */
  static String quality(int index) {
    return QUALITIES.get(index);
  }

  /** The fill of a share of mistakes, from 0 to 1. */
  static String wrong(double share) {
    return WRONG.get((int) Math.ceil(share * (WRONG.size() - 1)));
  }

  /** The fill of a share of what is right, from 0 to 1. */
  static String right(double share) {
    return RIGHT.get((int) Math.round(share * (RIGHT.size() - 1)));
  }

  /** Whether a share's fill is so deep that letters on it must be white. */
  static boolean deep(double share) {
    return share > 0.6;
  }
}
