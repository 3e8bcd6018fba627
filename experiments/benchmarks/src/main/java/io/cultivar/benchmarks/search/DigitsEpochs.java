package io.cultivar.benchmarks.search;

import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Trial;
import io.cultivar.problems.DigitsNetwork;
import io.cultivar.problems.Suite;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.experiment.ExperimentSource;
import io.cultivar.runner.experiment.ExperimentSource.Setting;
import io.cultivar.runner.study.AskTell;
import io.cultivar.runner.study.StudyPlan;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How many epochs of training a strategy with a pruner needs until some network gets few digits
 * wrong: 27 epochs a full trial, 1,080 in all. Arguments: the directory of the experiments, seeds
 * (10, or 10-30 for others), threads, then pairs of a strategy and a pruner, each by name or as
 * YAML.
 */
public final class DigitsEpochs {
  private static final int BUDGET = 1080;
  private static final double[] TARGETS = {0.05, 0.04, 0.035, 0.03, 0.025};

  private DigitsEpochs() {}

  /** Measures, and prints a table in Markdown. */
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    int[] seeds = seeds(arguments[1]);
    ExecutorService threads = Executors.newFixedThreadPool(Integer.parseInt(arguments[2]));
    System.out.println(
        "| strategy+pruner | trials | full | best error"
            + " | <= 5 % | <= 4 % | <= 3.5 % | <= 3 % | <= 2.5 % |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    peers();
    try (Cultivar cultivar = Cultivar.builder().build()) {
      for (int i = 3; i + 1 < arguments.length; i += 2) {
        List<Setting> search =
            List.of(
                Setting.of("strategy=" + arguments[i]), Setting.of("pruner=" + arguments[i + 1]));
        List<Callable<Count>> tasks = new ArrayList<>();
        for (int seed : seeds) {
          tasks.add(() -> count(cultivar, directory, search, seed));
        }
        List<Count> found = new ArrayList<>();
        for (Future<Count> run : threads.invokeAll(tasks)) {
          found.add(run.get());
        }
        print(arguments[i] + "+" + arguments[i + 1], found);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** The first so many seeds, or those from a first to a last, which is left out. */
  private static int[] seeds(String argument) {
    String[] ends = argument.split("-");
    int from = ends.length == 1 ? 0 : Integer.parseInt(ends[0]);
    return IntStream.range(from, Integer.parseInt(ends[ends.length - 1])).toArray();
  }

  /** Spends the budget on a study. */
  private static Count count(Cultivar cultivar, Path directory, List<Setting> search, int seed)
      throws Exception {
    List<Setting> settings = new ArrayList<>(search);
    settings.add(Setting.of("seed=" + seed));
    settings.add(Setting.of("trials=" + BUDGET));
    settings.add(Setting.of("parallelism=1"));
    ExperimentSource source = ExperimentSource.of(Suite.experiment("digits-network"));
    StudyPlan plan = cultivar.check(source.in(directory).with(settings)).plan();
    AskTell study = new AskTell(plan);
    Count count = new Count();
    Optional<Trial> next = study.ask();
    while (next.isPresent() && count.spent < BUDGET) {
      int number = next.get().number();
      count.trials++;
      DigitsNetwork network = (DigitsNetwork) plan.objectives().create(next.get().values());
      boolean[] open = {true};
      double error =
          network.train(
              (epoch, now) -> {
                count.see(now);
                open[0] = study.report(number, epoch, measured(now));
                return open[0] && count.spent < BUDGET;
              });
      if (open[0]) {
        count.full++;
        study.tell(number, measured(error));
      }
      next = study.ask();
    }
    return count;
  }

  private static Measurement measured(double error) {
    return Measurement.of(DigitsNetwork.ERROR, error);
  }

  /** The epochs that were spent, and after how many each target was reached: never if too many. */
  private static final class Count {
    private final int[] reached = {BUDGET + 1, BUDGET + 1, BUDGET + 1, BUDGET + 1, BUDGET + 1};
    private int spent;
    private int trials;
    private int full;
    private double best = 1;

    void see(double error) {
      spent++;
      best = Math.min(best, error);
      for (int i = 0; i < TARGETS.length; i++) {
        if (error <= TARGETS[i]) {
          reached[i] = Math.min(reached[i], spent);
        }
      }
    }
  }

  private static void peers() throws Exception {
    try (InputStream file = DigitsEpochs.class.getResourceAsStream("epochs.csv")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .skip(1)
          .forEach(line -> System.out.println("| " + line.replace(",", " | ") + " |"));
    }
  }

  private static void print(String who, List<Count> runs) {
    StringBuilder line = new StringBuilder("| " + who);
    line.append(String.format(Locale.ROOT, " | %.0f", median(runs, run -> run.trials)));
    line.append(String.format(Locale.ROOT, " | %.0f", median(runs, run -> run.full)));
    line.append(String.format(Locale.ROOT, " | %.4f", median(runs, run -> run.best)));
    for (int i = 0; i < TARGETS.length; i++) {
      int target = i;
      double median = median(runs, run -> run.reached[target]);
      long many = runs.stream().filter(run -> run.reached[target] <= BUDGET).count();
      line.append(median > BUDGET ? " | >1080" : String.format(Locale.ROOT, " | %.0f", median));
      line.append(many < runs.size() ? " (" + many + "/" + runs.size() + ")" : "");
    }
    System.out.println(line + " |");
  }

  private static double median(List<Count> runs, ToDoubleFunction<Count> figure) {
    return Quartiles.of(runs.stream().mapToDouble(figure).toArray()).median();
  }
}
