package io.cultivar.benchmarks.search;

import io.cultivar.problems.Suite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * What is to be measured.
 *
 * @param strategies names, or the YAML of strategies with options
 * @param problems names
 * @param budgets after how many trials
 * @param seeds how many runs of each, with the seeds 0, 1, …
 * @param threads how many runs at once
 */
record Request(
    List<String> strategies, List<String> problems, List<Integer> budgets, int seeds, int threads) {
  static final String USAGE =
      "STRATEGY … [--problems NAME,…] [--budgets 30,50,100,200] [--seeds 10] [--threads 2]";

  /** Reads the arguments of a command line. */
  static Request of(String[] arguments) {
    List<String> strategies = new ArrayList<>();
    List<String> problems = Suite.PROBLEMS;
    List<Integer> budgets = List.of(30, 50, 100, 200);
    int seeds = 10;
    int threads = 2;
    Iterator<String> rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      if (!option.startsWith("--")) {
        strategies.add(option);
        continue;
      }
      String value = rest.hasNext() ? rest.next() : "";
      switch (option) {
        case "--problems" -> problems = value.equals("all") ? problems : list(value);
        case "--budgets" -> budgets = list(value).stream().map(Integer::valueOf).sorted().toList();
        case "--seeds" -> seeds = Integer.parseInt(value);
        case "--threads" -> threads = Integer.parseInt(value);
        default -> throw new IllegalArgumentException(option + " is not understood; " + USAGE);
      }
    }
    if (strategies.isEmpty()) {
      throw new IllegalArgumentException(USAGE);
    }
    return new Request(List.copyOf(strategies), problems, budgets, seeds, threads);
  }

  private static List<String> list(String value) {
    return Arrays.asList(value.split(",", -1));
  }

  int most() {
    return budgets.get(budgets.size() - 1);
  }
}
