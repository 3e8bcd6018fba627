package io.cultivar.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints the medians of what was measured, and the goals, in Markdown. The argument is the file of
 * JSON lines.
 */
public final class Table {
  private Table() {}

  /** Reads and prints. */
  public static void main(String[] arguments) throws IOException {
    Results results = Results.read(Path.of(arguments[0]));
    System.out.println("| work | who | median | to Cultivar's | measured |");
    System.out.println("|---|---|---|---|---|");
    results.works().forEach((work, found) -> print(work, found, results.rates().contains(work)));
    new Goals(results).print();
  }

  private static void print(String work, Map<String, List<Double>> found, boolean rate) {
    String own = rate ? "VectorKernels" : "Cultivar";
    double reference = found.containsKey(own) ? Results.median(found.get(own)) : Double.NaN;
    found.forEach(
        (who, values) -> {
          double median = Results.median(values);
          System.out.printf(
              Locale.ROOT,
              "| %s | %s | %s | %.2f | %d times |%n",
              work,
              who,
              rate ? String.format(Locale.ROOT, "%.0f GFLOP/s", median) : seconds(median),
              median / reference,
              values.size());
        });
  }

  private static String seconds(double seconds) {
    if (seconds < 1e-3) {
      return String.format(Locale.ROOT, "%.1f µs", seconds * 1e6);
    }
    return seconds < 1
        ? String.format(Locale.ROOT, "%.2f ms", seconds * 1e3)
        : String.format(Locale.ROOT, "%.2f s", seconds);
  }
}
