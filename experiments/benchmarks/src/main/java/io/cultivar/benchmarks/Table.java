package io.cultivar.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints the medians of what was measured, in Markdown. The argument is the file of JSON lines. */
public final class Table {
  private Table() {}

  /** Reads and prints. */
  public static void main(String[] arguments) throws IOException {
    Map<String, Map<String, List<Double>>> works = new LinkedHashMap<>();
    Map<String, Boolean> rates = new LinkedHashMap<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      JsonNode found = json.readTree(line);
      boolean rate = found.has("gflops");
      rates.put(found.get("work").asText(), rate);
      works
          .computeIfAbsent(found.get("work").asText(), work -> new LinkedHashMap<>())
          .computeIfAbsent(found.get("who").asText(), who -> new ArrayList<>())
          .add(found.get(rate ? "gflops" : "seconds").asDouble());
    }
    System.out.println("| work | who | median | to Cultivar's | measured |");
    System.out.println("|---|---|---|---|---|");
    works.forEach((work, found) -> print(work, found, rates.get(work)));
  }

  private static void print(String work, Map<String, List<Double>> found, boolean rate) {
    String own = rate ? "VectorKernels" : "Cultivar";
    double reference = found.containsKey(own) ? median(found.get(own)) : Double.NaN;
    found.forEach(
        (who, values) -> {
          double median = median(values);
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

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
