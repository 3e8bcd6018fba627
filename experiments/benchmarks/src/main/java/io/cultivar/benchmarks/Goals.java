package io.cultivar.benchmarks;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** What Cultivar is meant to reach beside its peers, and whether it did. */
final class Goals {
  private final Results results;

  Goals(Results results) {
    this.results = results;
  }

  /** Prints a line for each goal whose figures were measured. */
  void print() {
    System.out.println();
    System.out.println("| goal | at least | reached | |");
    System.out.println("|---|---|---|---|");
    times("W1, of the best peer's time", 30, "W1", results.bestPeer("W1"));
    times("W1, of scikit-learn's time", 2500, "W1", results.median("W1", "scikit-learn"));
    times("W2, of the best peer's time", 13, "W2", results.bestPeer("W2"));
    times("W3, of the best peer's time", 1.5, "W3", results.bestPeer("W3"));
    times("W4, of the best peer's time", 1.15, "W4", results.bestPeer("W4"));
    String cold = "20 of W2, cold";
    times(cold + ", of PyTorch's time", 2.5, cold, results.bestPeer(cold));
    for (String work : new String[] {"W2", "W3"}) {
      times(
          work + ", two workers beside one",
          1.85,
          work + ", 2 workers",
          results.median(work + ", 1 workers", "Cultivar"));
    }
    line("products, least share of OpenBLAS's rate", 0.9, leastShare(false));
    line("small products, least share of OpenBLAS's rate", 0.75, leastShare(true));
    line("portable products at n >= 128, least GFLOP/s", 25, leastPortable());
  }

  private void times(String goal, double least, String own, OptionalDouble peer) {
    OptionalDouble cultivar = results.median(own, "Cultivar");
    line(
        goal,
        least,
        peer.isPresent() && cultivar.isPresent()
            ? OptionalDouble.of(peer.getAsDouble() / cultivar.getAsDouble())
            : OptionalDouble.empty());
  }

  private static void line(String goal, double least, OptionalDouble reached) {
    if (reached.isPresent()) {
      boolean enough = reached.getAsDouble() >= least;
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %.4g | %s |%n",
          goal,
          least,
          reached.getAsDouble(),
          enough ? "yes" : "NO");
    }
  }

  private OptionalDouble leastShare(boolean small) {
    return products(small)
        .filter(
            work ->
                results.median(work, "OpenBLAS").isPresent()
                    && results.median(work, "VectorKernels").isPresent())
        .mapToDouble(
            work ->
                results.median(work, "VectorKernels").getAsDouble()
                    / results.median(work, "OpenBLAS").getAsDouble())
        .min();
  }

  private OptionalDouble leastPortable() {
    return products(false)
        .flatMapToDouble(
            work -> {
              OptionalDouble rate = results.median(work, "PortableKernels");
              return rate.isPresent() ? DoubleStream.of(rate.getAsDouble()) : DoubleStream.empty();
            })
        .min();
  }

  private java.util.stream.Stream<String> products(boolean small) {
    return results.rates().stream()
        .filter(work -> small == (work.endsWith("(32,32,64)") || work.endsWith("(128,10,128)")));
  }
}
