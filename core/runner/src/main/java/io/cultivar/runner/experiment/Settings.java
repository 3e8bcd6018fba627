package io.cultivar.runner.experiment;

import io.cultivar.api.component.Option;
import io.cultivar.api.run.StudyListener;
import io.cultivar.api.run.TrialExecutor;
import io.cultivar.api.search.Pruner;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.runner.checkpoint.CheckpointRule;
import io.cultivar.runner.study.MaxFailures;
import io.cultivar.runner.study.Numbering;
import io.cultivar.runner.study.StudyName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What an experiment file says besides its space, objective and goal, with the defaults. */
public record Settings(
    @Option("the name of the study") String experiment,
    @Option("what all random numbers come from") long seed,
    @Option("the trial of another study whose random numbers the first trial has") int asTrial,
    @Option("how values are chosen; random if not given") Optional<SearchStrategy> strategy,
    @Option("values to try first, a map from parameter to value each; what it leaves out is random")
        List<Map<String, String>> enqueue,
    @Option("a study that is kept, whose trials the strategy knows from the start")
        Optional<String> transferFrom,
    @Option("which trials are ended early") Optional<Pruner> pruner,
    @Option("how many trials; if not given, as many as the strategy has") OptionalInt trials,
    @Option("how often each trial is evaluated, with other seeds; its metrics are the mean")
        int repeats,
    @Option(
            "whether a repeat has the same random numbers in all trials, which then differ less by chance")
        boolean paired,
    @Option("evaluates the best trials again once the search is over") Optional<Confirm> confirm,
    @Option("the study whose best trials these are; written by confirm")
        Optional<Confirms> confirms,
    @Option("how many trials are chosen without knowing each other's results") int parallelism,
    @Option("how long one evaluation may take, such as 10m") Optional<Duration> timeout,
    @Option("how many failed trials in a row end the study, or none") MaxFailures maxFailures,
    @Option("how often a trial is begun again after its worker was lost") int retries,
    @Option("when long trainings keep how far they are") CheckpointRule checkpoints,
    @Option("where trials run; local if not given") Optional<TrialExecutor> executor,
    @Option("who else is told what happens") List<StudyListener> listeners) {
  /** The defaults. */
  public Settings() {
    this(
        null,
        0,
        0,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        1,
        false,
        Optional.empty(),
        Optional.empty(),
        4,
        Optional.empty(),
        MaxFailures.DEFAULT,
        2,
        new CheckpointRule(),
        Optional.empty(),
        List.of());
  }

  /** Which streams of random numbers trials have. */
  Numbering numbering() {
    return new Numbering(asTrial, confirms.map(Confirms::fromRepeat).orElse(0), paired);
  }

  /** Checks the ranges. */
  public Settings {
    if (experiment != null) {
      StudyName.check(experiment);
    }
    if (experiment != null && confirm.isPresent()) {
      StudyName.check(ConfirmationFile.name(experiment, 99));
    }
    if (asTrial < 0) {
      throw new IllegalArgumentException("as-trial must be >= 0, was " + asTrial);
    }
    if (trials.isPresent() && trials.getAsInt() < 1) {
      throw new IllegalArgumentException("trials must be >= 1, was " + trials.getAsInt());
    }
    if (repeats < 1) {
      throw new IllegalArgumentException("repeats must be >= 1, was " + repeats);
    }
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism must be >= 1, was " + parallelism);
    }
    if (retries < 0) {
      throw new IllegalArgumentException("retries must be >= 0, was " + retries);
    }
    if (timeout.isPresent() && timeout.get().toMillis() < 1) {
      throw new IllegalArgumentException("timeout must be at least 1ms, was " + timeout.get());
    }
  }
}
