package io.cultivar.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What was measured.
 *
 * @param works for each work, and each who did it, the figures in the order in which they came
 * @param rates the works whose figures are GFLOP/s; of the others they are seconds
 */
record Results(Map<String, Map<String, List<Double>>> works, Set<String> rates) {
  /** Reads lines of JSON, as {@link Measured} prints them. */
  static Results read(Path file) throws IOException {
    Map<String, Map<String, List<Double>>> works = new LinkedHashMap<>();
    Set<String> rates = new java.util.HashSet<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(file)) {
      JsonNode found = json.readTree(line);
      String work = found.get("work").asText();
      boolean rate = found.has("gflops");
      if (rate) {
        rates.add(work);
      }
      works
          .computeIfAbsent(work, any -> new LinkedHashMap<>())
          .computeIfAbsent(found.get("who").asText(), any -> new ArrayList<>())
          .add(found.get(rate ? "gflops" : "seconds").asDouble());
    }
    return new Results(works, rates);
  }

  /** The median of the figures of somebody whose name begins so. */
  OptionalDouble median(String work, String who) {
    return works.getOrDefault(work, Map.of()).entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(who))
        .mapToDouble(entry -> median(entry.getValue()))
        .findFirst();
  }

  /** The shortest median of all but Cultivar. */
  OptionalDouble bestPeer(String work) {
    return works.getOrDefault(work, Map.of()).entrySet().stream()
        .filter(entry -> !entry.getKey().equals("Cultivar"))
        .mapToDouble(entry -> median(entry.getValue()))
        .min();
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
