package io.cultivar.benchmarks.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What others reach on the problems: Optuna 5.0-dev, Hyperopt, BoTorch's recipe and HEBO.
 *
 * @param figures the medians of log10 regret
 */
record Peers(List<Figure> figures) {
  /**
   * A median of log10 regret.
   *
   * @param problem which problem
   * @param peer whose
   * @param trials after how many trials
   * @param seeds over how many runs; empty where that is not known
   * @param median the median
   */
  record Figure(String problem, String peer, int trials, OptionalInt seeds, double median) {}

  /** Reads the figures that stand beside this class. */
  static Peers read() {
    try (InputStream file = Peers.class.getResourceAsStream("peers.csv")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new Peers(
          text.lines()
              .skip(1)
              .map(line -> List.of(line.split(",", -1)))
              .map(
                  row ->
                      new Figure(
                          row.get(1).replace('_', '-'),
                          row.get(2),
                          Integer.parseInt(row.get(3)),
                          seeds(row.get(4)),
                          Double.parseDouble(row.get(6))))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OptionalInt seeds(String text) {
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  /** Everybody who was measured. */
  List<String> names() {
    return figures.stream().map(Figure::peer).distinct().toList();
  }

  /** What one reached. */
  OptionalDouble median(String peer, String problem, int trials) {
    return of(problem, trials)
        .filter(figure -> figure.peer().equals(peer))
        .mapToDouble(Figure::median)
        .findFirst();
  }

  /** What the best reached, of those who were measured more than once. */
  Optional<Figure> best(String problem, int trials) {
    return of(problem, trials)
        .filter(figure -> figure.seeds().orElse(2) > 1)
        .min(Comparator.comparingDouble(Figure::median));
  }

  private Stream<Figure> of(String problem, int trials) {
    return figures.stream()
        .filter(figure -> figure.problem().equals(problem) && figure.trials() == trials);
  }

  /** The mean of one over problems, or empty where one of them is missing. */
  OptionalDouble mean(String peer, List<String> problems, int trials) {
    return SearchQuality.mean(problems.stream().map(p -> median(peer, p, trials)).toList());
  }

  /** The mean of the best on each problem, or empty where nobody was measured on one. */
  OptionalDouble meanOfBest(List<String> problems, int trials) {
    return SearchQuality.mean(
        problems.stream()
            .map(p -> best(p, trials).stream().mapToDouble(Figure::median).findFirst())
            .toList());
  }

  /** Whose mean over problems is the least, with that mean as its median. */
  Optional<Figure> bestMean(List<String> problems, int trials) {
    return names().stream()
        .map(
            peer -> {
              OptionalDouble mean = mean(peer, problems, trials);
              return mean.isEmpty()
                  ? null
                  : new Figure("all", peer, trials, OptionalInt.empty(), mean.getAsDouble());
            })
        .filter(Objects::nonNull)
        .min(Comparator.comparingDouble(Figure::median));
  }
}
