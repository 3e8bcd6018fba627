package io.cultivar.experiments;

import java.util.List;
import java.util.stream.Stream;

/** Draws what a terminal shows as SVG. */
final class TerminalPicture {
  private static final int COLUMNS = 100;
  private static final int LINE = 20;
  private static final int MARGIN = 16;
  private static final double CHARACTER = 8.43;

  private TerminalPicture() {}

  /** A picture of a command and its output. */
  static String of(String command, String output) {
    List<String> lines =
        ("$ " + command + "\n" + output)
            .stripTrailing()
            .lines()
            .flatMap(TerminalPicture::wrapped)
            .toList();
    int longest = lines.stream().mapToInt(String::length).max().orElse(0);
    int width = (int) Math.ceil(2 * MARGIN + longest * CHARACTER);
    int height = 2 * MARGIN + lines.size() * LINE;
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" role="img">
              <title>A run of Cultivar in a terminal</title>
              <rect width="100%%" height="100%%" rx="8" fill="#1e2127"/>
              <g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#d7dae0">
            """,
            width, height));
    for (int i = 0; i < lines.size(); i++) {
      boolean emphasized = i == 0 || lines.get(i).contains(": best is ");
      svg.append(
          String.format(
              "    <text x=\"%d\" y=\"%d\" xml:space=\"preserve\"%s>%s</text>%n",
              MARGIN,
              MARGIN + LINE * i + 14,
              emphasized ? " fill=\"#98c379\"" : "",
              escaped(lines.get(i))));
    }
    return svg.append("  </g>\n</svg>\n").toString();
  }

  /** A line as a terminal wraps it, between words. */
  private static Stream<String> wrapped(String line) {
    if (line.length() <= COLUMNS) {
      return Stream.of(line);
    }
    int end = line.lastIndexOf(' ', COLUMNS);
    return Stream.concat(
        Stream.of(line.substring(0, end)), wrapped("    " + line.substring(end + 1)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
