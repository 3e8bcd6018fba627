package io.cultivar.cli;

import io.cultivar.cli.terminal.LiveLines;
import io.cultivar.cli.terminal.Terminal;
import io.cultivar.cli.terminal.WindowWidth;
import io.cultivar.runner.problem.Printable;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/**
 * Where a command writes: results to one stream, progress and messages to the other. What their
 * ends can show is decided here, once.
 *
 * @param out results
 * @param err progress and messages
 * @param page where results end
 * @param screen where progress and messages end
 * @param lines the lines there that are written again and again; whatever else is written stands
 *     above them
 */
record Console(PrintStream out, PrintStream err, Terminal page, Terminal screen, LiveLines lines) {
  /** One that ends in no terminal. */
  Console(PrintStream out, PrintStream err) {
    this(out, err, Terminal.NONE, Terminal.NONE, new LiveLines(err));
  }

  /** That of this process. Java cannot tell what is a terminal; the launcher can, and does. */
  static Console ofProcess() {
    Map<String, String> environment = System.getenv();
    Terminal page = Terminal.of(environment, "CULTIVAR_OUTPUT");
    Terminal screen = Terminal.of(environment, "CULTIVAR_TERMINAL");
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    LiveLines lines = new LiveLines(screen.stream(err));
    return new Console(
        page.stream(page.bounded() ? lines.above(out) : out),
        screen.stream(lines.above(err)),
        page,
        screen,
        lines);
  }

  /** Where results end, as wide as it is by now. */
  Terminal pageNow() {
    return page.bounded() ? page.wide(WindowWidth.measured().orElse(page.columns())) : page;
  }

  /** Says something in lines; whatever it quotes, a terminal does not obey it. */
  void say(String text) {
    err.println(Printable.text(text));
  }

  /** Says how a study stands, in the way that suits who looks. */
  Progress.View view() {
    return screen.live()
        ? new LiveView(
            lines,
            err,
            screen,
            new WindowWidth(screen.columns(), WindowWidth::measured, System::nanoTime))
        : new LogView(err);
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
