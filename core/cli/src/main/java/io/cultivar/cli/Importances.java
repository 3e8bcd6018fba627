package io.cultivar.cli;

import io.cultivar.cli.terminal.Bar;
import io.cultivar.cli.terminal.Terminal;
import io.cultivar.cli.terminal.TextWidth;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much each parameter of a study matters.
 *
 * @param shares by the name of who estimates it, then by parameter; those who cannot tell are not
 *     there
 */
record Importances(Map<String, Map<String, Double>> shares) {
  /** What matters most first: on a terminal as bars, elsewhere in a line for each estimate. */
  void print(PrintStream out, Terminal terminal) {
    shares.forEach(
        (name, found) -> {
          String title = "  importance by " + name;
          List<Map.Entry<String, Double>> sorted =
              found.entrySet().stream()
                  .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                  .toList();
          if (terminal.bounded()) {
            out.println(terminal.cut(title, terminal.columns()));
            bars(sorted, out, terminal);
          } else {
            out.println(terminal.text(title + ": " + line(sorted)));
          }
        });
  }

  private static void bars(
      List<Map.Entry<String, Double>> sorted, PrintStream out, Terminal terminal) {
    int names =
        sorted.stream()
            .mapToInt(share -> TextWidth.of(terminal.text(share.getKey())))
            .max()
            .orElse(0);
    int width = Math.min(names, terminal.columns() / 3);
    int longest = Math.min(40, terminal.columns() - width - 14);
    for (Map.Entry<String, Double> share : sorted) {
      String name = TextWidth.padRight(terminal.cut(share.getKey(), width), width);
      String bar = terminal.text(Bar.of(share.getValue(), longest)).stripTrailing();
      out.printf("    %s %5s  %s%n", name, percent(share.getValue()), bar);
    }
  }

  private static String line(List<Map.Entry<String, Double>> sorted) {
    return sorted.stream()
        .map(share -> share.getKey() + " " + percent(share.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }
}
