package io.cultivar.cli.terminal;

/** What a colour means: each has one meaning, the same everywhere. */
public enum Ink {
  /** Nothing special. */
  PLAIN(""),
  /** The best there is. */
  BEST("1;32"),
  /** What failed. */
  BAD("31"),
  /** What can be overlooked. */
  HINT("2");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  String paint(String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
