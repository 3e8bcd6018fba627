package io.cultivar.benchmarks.search;

import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.problems.Problem;
import io.cultivar.problems.Suite;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.experiment.ExperimentSource;
import io.cultivar.runner.experiment.ExperimentSource.Setting;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.study.AskTell;
import io.cultivar.runner.study.StudyPlan;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How long strategies take to propose after 50, 200 and 1,000 random trials, on nine mixed
 * parameters and on five real ones, in milliseconds of one core's time: median of 15. Arguments:
 * the strategies, by name or as YAML.
 */
public final class ProposalTimes {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final List<String> PROBLEMS = List.of("mixed-nn", "styblinski5");
  private static final int[] TRIALS = {50, 200, 1_000};
  private static final int WARMING = 100;
  private static final int MEASURED = 15;

  private ProposalTimes() {}

  /** Measures, and prints a table in Markdown. */
  public static void main(String[] strategies) throws Exception {
    try (Cultivar cultivar = Cultivar.builder().build()) {
      System.out.println("| strategy | problem | 50 trials | 200 | 1,000 |\n|---|---|---|---|---|");
      for (String problem : PROBLEMS) {
        List<Study> studies = new ArrayList<>();
        for (int trials : TRIALS) {
          studies.add(study(cultivar, problem, trials));
        }
        for (String strategy : strategies) {
          StringBuilder row = new StringBuilder("| " + strategy + " | " + problem + " |");
          SearchStrategy measured = plan(cultivar, problem, strategy).search().strategy();
          for (Study study : studies) {
            row.append(String.format(Locale.ROOT, " %.2f |", milliseconds(measured, study)));
          }
          System.out.println(row);
        }
      }
    }
  }

  private static StudyPlan plan(Cultivar cultivar, String problem, String strategy)
      throws InvalidExperimentException {
    List<Setting> settings =
        List.of(Setting.of("strategy=" + strategy), Setting.of("trials=100000"));
    ExperimentSource source = ExperimentSource.of(Suite.experiment(problem)).with(settings);
    return cultivar.check(source).plan();
  }

  /** A study of random trials that have ended. */
  private static Study study(Cultivar cultivar, String problem, int trials)
      throws InvalidExperimentException {
    StudyPlan plan = plan(cultivar, problem, "random");
    AskTell study = new AskTell(plan);
    for (int number = 0; number < trials; number++) {
      Optional<Trial> next = study.ask();
      Problem at = (Problem) plan.objectives().create(next.orElseThrow().values());
      study.tell(number, Measurement.of(Problem.LOSS, at.observed(0, number)));
    }
    return study.study();
  }

  private static double milliseconds(SearchStrategy strategy, Study study) {
    double[] times = new double[MEASURED];
    for (int i = -WARMING; i < MEASURED; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      strategy.propose(study, new SplittableRandom(i));
      if (i >= 0) {
        times[i] = (THREADS.getCurrentThreadCpuTime() - start) * 1e-6;
      }
    }
    Arrays.sort(times);
    return times[MEASURED / 2];
  }
}
