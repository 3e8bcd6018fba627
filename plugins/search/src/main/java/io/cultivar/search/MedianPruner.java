package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.search.Pruner;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;

/**
 * The median stopping rule (Golovin et al., "Google Vizier: a service for black-box optimization",
 * 2017): ends a trial whose best report so far is worse than the median of what the complete trials
 * had at the same step.
 */
@Component(
    name = "median",
    summary = "ends what is worse than the median of the complete trials at the same step")
public record MedianPruner(
    @Option("trials that are complete before any is ended") int startupTrials,
    @Option("the first step at which a trial may be ended") int warmupSteps,
    @Option("decides at the first report in each so many steps") int interval,
    @Option("ends none where fewer complete trials reported at the step, at least 1")
        int minimumTrials)
    implements Pruner {
  private static final double HALF = 50;

  /**
   * Once 3 trials are complete, at every report. Optuna waits for 5; the bench of epochs on digits
   * finds good networks sooner, and no worse ones in the end, with 3.
   */
  public MedianPruner() {
    this(3, 0, 1, 1);
  }

  /** Checks the options. */
  public MedianPruner {
    new PercentilePruner(HALF, startupTrials, warmupSteps, interval, minimumTrials);
  }

  @Override
  public boolean prune(Study study, Trial running) {
    return new PercentilePruner(HALF, startupTrials, warmupSteps, interval, minimumTrials)
        .prune(study, running);
  }
}
