package io.cultivar.cli;

import java.io.PrintStream;

/**
 * Where a command writes: results to one stream, progress and messages to the other.
 *
 * @param out results
 * @param err progress and messages
 */
record Console(PrintStream out, PrintStream err) {
  /** Whether a person watches, so that a line may be written again and again. */
  boolean live() {
    // Since Java 22 there is a console object even where there is none to look at.
    return System.console() != null
        && System.getenv("TERM") != null
        && !"dumb".equals(System.getenv("TERM"))
        && System.getenv("CI") == null;
  }
}
