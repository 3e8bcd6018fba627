package io.cultivar.cli.terminal;

import io.cultivar.runner.problem.Printable;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What can be shown where a stream ends.
 *
 * @param columns how wide a line may be
 * @param live whether lines can be written again and again
 * @param coloured whether colours are shown
 * @param unicode whether more than ASCII is
 */
public record Terminal(int columns, boolean live, boolean coloured, boolean unicode) {
  /** No terminal, but a file or another program: lines of any length, without colours. */
  public static final Terminal NONE = new Terminal(Integer.MAX_VALUE, false, false, true);

  /** How wide a terminal is that does not tell. */
  private static final int USUAL_COLUMNS = 80;

  /** In fewer columns nothing can be read. */
  private static final int FEWEST_COLUMNS = 20;

  /**
   * That of a stream, as the launcher tells. A terminal nobody watches, as in CI, is none.
   *
   * @param environment the variables of the process
   * @param mark the variable that the launcher sets where the stream is a terminal
   */
  public static Terminal of(Map<String, String> environment, String mark) {
    String ci = environment.getOrDefault("CI", "false");
    if (!environment.containsKey(mark) || !ci.equals("false")) {
      return NONE;
    }
    boolean dumb = "dumb".equals(environment.get("TERM"));
    int columns =
        Stream.of("COLUMNS", "CULTIVAR_COLUMNS")
            .map(name -> number(environment.get(name)))
            .flatMapToInt(OptionalInt::stream)
            .findFirst()
            .orElse(USUAL_COLUMNS);
    boolean colours = !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(columns, !dumb, colours, unicode(environment));
  }

  /** A usable number of columns, if a text is one. */
  static OptionalInt number(String text) {
    return text != null && text.matches("[1-9][0-9]{1,4}")
        ? OptionalInt.of(Math.max(FEWEST_COLUMNS, Integer.parseInt(text)))
        : OptionalInt.empty();
  }

  private static boolean unicode(Map<String, String> environment) {
    Optional<String> locale =
        Stream.of("LC_ALL", "LC_CTYPE", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst();
    return locale
        .map(name -> name.toUpperCase(Locale.ROOT).replace("-", ""))
        .orElse("")
        .contains("UTF8");
  }

  /** The same terminal of another width. */
  public Terminal wide(int width) {
    return new Terminal(width, live, coloured, unicode);
  }

  /** Whether lines must not be longer than they fit. */
  public boolean bounded() {
    return columns < Integer.MAX_VALUE;
  }

  /** A stream to it that writes what it can show. */
  public PrintStream stream(OutputStream target) {
    return unicode ? new PrintStream(target, false, StandardCharsets.UTF_8) : Ascii.stream(target);
  }

  /**
   * The text as it can be shown: one line, in signs that it has, and nothing that it would obey.
   * Its width is that of what this gives.
   */
  public String text(String text) {
    String line = Printable.line(text);
    return unicode ? line : Ascii.of(line);
  }

  /** The text in a colour, where there are colours. It is measured and cut before. */
  public String paint(Ink ink, String text) {
    return coloured ? ink.paint(text) : text;
  }

  /** Whether a text has room in a line. */
  public boolean fits(String text) {
    return TextWidth.of(text(text)) <= columns;
  }

  /** As much of a text as has room. */
  public String cut(String text, int room) {
    return TextWidth.cut(text(text), room, text("…"));
  }

  /**
   * A text as lines that fit, broken at spaces.
   *
   * @param indent spaces before all lines but the first
   */
  public List<String> wrap(String text, int indent) {
    if (fits(text)) {
      return List.of(text(text));
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    String begin = " ".repeat(indent);
    for (String word : text(text).split("(?<=\\S)(?= )", -1)) {
      if (TextWidth.of(line + word) <= columns) {
        line.append(word);
      } else {
        boolean first = line.isEmpty() && lines.isEmpty();
        if (!first) {
          lines.add(line.toString());
        }
        line.setLength(0);
        line.append(cut(first ? word : begin + word.strip(), columns));
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
