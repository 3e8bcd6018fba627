package io.cultivar.cli.terminal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Text for terminals that know no more than ASCII. */
final class Ascii {
  private static final int LAST = 0x7f;

  private Ascii() {}

  /** The text with our signs written in ASCII, and a question mark for all else. */
  static String of(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c <= LAST) {
                ascii.append((char) c);
              } else {
                ascii.append(sign(c));
              }
            });
    return ascii.toString();
  }

  private static String sign(int c) {
    return switch (c) {
      case '…' -> "...";
      case '±' -> "+-";
      case '→' -> "->";
      case '·' -> "|";
      case '×' -> "x";
      case '−', '─' -> "-";
      case '━' -> "=";
      case '▸' -> ">";
      case '▁' -> "_";
      case '▂' -> ".";
      case '▃' -> "-";
      case '▄' -> "~";
      case '▅' -> "=";
      case '▆' -> "+";
      case '▇' -> "*";
      case '█', '▉', '▊', '▋', '▌' -> "#";
      case '▍', '▎', '▏' -> " ";
      default -> TextWidth.of(c) == 0 ? "" : "?";
    };
  }

  /** A stream that writes all text so. */
  static PrintStream stream(OutputStream target) {
    return new PrintStream(target, false, StandardCharsets.US_ASCII) {
      @Override
      public void print(String text) {
        super.print(of(String.valueOf(text)));
      }
    };
  }
}
