package io.cultivar.cli;

import java.io.PrintStream;

/**
 * Where a command writes: results to one stream, progress and messages to the other.
 *
 * @param out results
 * @param err progress and messages
 */
record Console(PrintStream out, PrintStream err) {
  /**
   * Whether a person watches, so that a line may be written again and again. Java cannot tell for
   * each stream; the launcher can, and does.
   */
  boolean live() {
    return System.getenv("CULTIVAR_TERMINAL") != null
        && !"dumb".equals(System.getenv("TERM"))
        && System.getenv("CI") == null;
  }
}
