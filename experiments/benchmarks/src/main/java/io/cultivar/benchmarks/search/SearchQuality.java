package io.cultivar.benchmarks.search;

import io.cultivar.runner.Cultivar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How near strategies come to the least value of each problem with few trials, beside what others
 * reach. Arguments: the strategies, by name or as YAML, and what {@link Request#USAGE} says.
 */
public final class SearchQuality {
  /** In means, a median counts as no better than this: nearer makes no difference to anybody. */
  private static final double FLOOR = -4;

  private final Request request;
  private final Map<String, Map<String, List<SearchRun>>> runs = new LinkedHashMap<>();

  private SearchQuality(Request request) {
    this.request = request;
  }

  /** Measures, and prints tables in Markdown. */
  public static void main(String[] arguments) throws Exception {
    Request request = Request.of(arguments);
    SearchQuality quality = new SearchQuality(request);
    quality.measure();
    QualityTables tables = new QualityTables(request, quality, Peers.read());
    tables.print();
  }

  private void measure() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(request.threads());
    try (Cultivar cultivar = Cultivar.builder().build()) {
      for (String strategy : request.strategies()) {
        for (String problem : request.problems()) {
          List<Callable<SearchRun>> tasks = new ArrayList<>();
          for (int seed = 0; seed < request.seeds(); seed++) {
            int one = seed;
            tasks.add(() -> SearchRun.of(cultivar, strategy, problem, one, request.most()));
          }
          List<SearchRun> done = new ArrayList<>();
          for (Future<SearchRun> run : threads.invokeAll(tasks)) {
            done.add(run.get());
          }
          runs.computeIfAbsent(strategy, any -> new LinkedHashMap<>()).put(problem, done);
          System.err.println(strategy + " on " + problem + ": " + milliseconds(strategy, problem));
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** The quartiles of log10 regret over the runs. */
  Quartiles regret(String strategy, String problem, int trials) {
    return Quartiles.of(
        runs.get(strategy).get(problem).stream()
            .mapToDouble(run -> run.regrets()[trials - 1])
            .toArray());
  }

  /** What a proposal took, in milliseconds: the mean of a run, the median of runs. */
  double milliseconds(String strategy, String problem) {
    return Quartiles.of(
            runs.get(strategy).get(problem).stream().mapToDouble(SearchRun::milliseconds).toArray())
        .median();
  }

  /** The mean over the problems. */
  double mean(String strategy, int trials) {
    return mean(request.problems().stream()
            .map(p -> OptionalDouble.of(regret(strategy, p, trials).median()))
            .toList())
        .orElseThrow();
  }

  /** The mean of medians, none of them better than -4; empty where one is missing. */
  static OptionalDouble mean(List<OptionalDouble> medians) {
    return medians.stream().anyMatch(OptionalDouble::isEmpty)
        ? OptionalDouble.empty()
        : medians.stream().mapToDouble(median -> Math.max(FLOOR, median.getAsDouble())).average();
  }
}
