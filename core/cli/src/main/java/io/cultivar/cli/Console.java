package io.cultivar.cli;

import io.cultivar.runner.problem.Printable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Where a command writes: results to one stream, progress and messages to the other.
 *
 * @param out results
 * @param err progress and messages
 */
record Console(PrintStream out, PrintStream err) {
  /** Says something in lines; whatever it quotes, a terminal does not obey it. */
  void say(String text) {
    err.println(Printable.text(text));
  }

  /**
   * Whether a person watches, so that a line may be written again and again. Java cannot tell for
   * each stream; the launcher can, and does.
   */
  boolean live() {
    return System.getenv("CULTIVAR_TERMINAL") != null
        && !"dumb".equals(System.getenv("TERM"))
        && System.getenv("CI") == null;
  }

  /**
   * Asks a person a question.
   *
   * @return the line that was typed, or empty where nobody is there to be asked
   */
  Optional<String> ask(String question) throws IOException {
    if (System.getenv("CULTIVAR_INPUT") == null) {
      return Optional.empty();
    }
    err.print(question);
    err.flush();
    return Optional.ofNullable(
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine());
  }
}
