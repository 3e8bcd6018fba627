package io.cultivar.benchmarks.search;

import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Trial;
import io.cultivar.problems.Problem;
import io.cultivar.problems.Suite;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.experiment.ExperimentSource;
import io.cultivar.runner.experiment.ExperimentSource.Setting;
import io.cultivar.runner.problem.InvalidExperimentException;
import io.cultivar.runner.study.AskTell;
import io.cultivar.runner.study.StudyPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One study of one problem, its trials one after another.
 *
 * @param regrets after each trial, log10 of how far the value, without noise, of the trial with the
 *     least observed value is above the least that there is
 * @param milliseconds what a proposal took, on average
 */
record SearchRun(double[] regrets, double milliseconds) {
  /** A regret below this is none. */
  private static final double NONE = 1e-12;

  /**
   * Runs a study.
   *
   * @param strategy a strategy's name, or the YAML of one with options
   * @param seed what the random numbers of the strategy and the noise come from
   */
  static SearchRun of(Cultivar cultivar, String strategy, String problem, long seed, int trials)
      throws InvalidExperimentException {
    List<Setting> settings =
        List.of(
            Setting.of("strategy=" + strategy),
            Setting.of("seed=" + seed),
            Setting.of("trials=" + trials),
            Setting.of("parallelism=1"));
    ExperimentSource source = ExperimentSource.of(Suite.experiment(problem)).with(settings);
    StudyPlan plan = cultivar.check(source).plan();
    AskTell study = new AskTell(plan);
    double[] regrets = new double[trials];
    double least = Double.POSITIVE_INFINITY;
    double regret = Double.NaN;
    long nanos = -System.nanoTime();
    Optional<Trial> next = study.ask();
    nanos += System.nanoTime();
    int done = 0;
    for (; next.isPresent(); done++) {
      Problem at = (Problem) plan.objectives().create(next.get().values());
      double observed = at.observed(seed, done);
      if (observed < least) {
        least = observed;
        regret = StrictMath.log10(Math.max(NONE, at.value() - at.least()));
      }
      regrets[done] = regret;
      study.tell(done, Measurement.of(Problem.LOSS, observed));
      nanos -= System.nanoTime();
      next = study.ask();
      nanos += System.nanoTime();
    }
    // A strategy that has nothing left to try stays where it is.
    Arrays.fill(regrets, done, trials, regret);
    return new SearchRun(regrets, nanos * 1e-6 / Math.max(1, done));
  }
}
