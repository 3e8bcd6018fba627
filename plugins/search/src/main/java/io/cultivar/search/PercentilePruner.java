package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.search.Pruner;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.search.pruning.Curve;
import io.cultivar.search.pruning.Peers;
import io.cultivar.search.pruning.Timing;

/**
 * The median stopping rule (Golovin et al., "Google Vizier: a service for black-box optimization",
 * 2017) with any percentile, and, as in Optuna, with what trials had at a step, not their mean up
 * to it: a trial is ended where the best that it has reported is worse than what a share of the
 * complete trials had at the same step.
 */
@Component(
    name = "percentile",
    summary = "ends what is not among the best part of the complete trials at the same step")
public record PercentilePruner(
    @Option("the part of the trials, in percent, that a trial must be as good as")
        double percentile,
    @Option("trials that are complete before any is ended") int startupTrials,
    @Option("the first step at which a trial may be ended") int warmupSteps,
    @Option("decides at the first report in each so many steps") int interval,
    @Option("ends none where fewer complete trials reported at the step, at least 1")
        int minimumTrials)
    implements Pruner {
  /** The best quarter goes on, once 3 trials are complete. */
  public PercentilePruner() {
    this(25, 3, 0, 1, 1);
  }

  /** Checks the options. */
  public PercentilePruner {
    if (!(percentile >= 0 && percentile <= 100)) {
      throw new IllegalArgumentException("percentile must be from 0 to 100, was " + percentile);
    }
    if (startupTrials < 0) {
      throw new IllegalArgumentException("startup-trials must be >= 0, was " + startupTrials);
    }
    if (minimumTrials < 1) {
      throw new IllegalArgumentException("minimum-trials must be >= 1, was " + minimumTrials);
    }
    new Timing(warmupSteps, interval);
  }

  @Override
  public boolean prune(Study study, Trial running) {
    Curve curve = Curve.of(study, running);
    if (Double.isNaN(curve.loss(curve.length() - 1))
        || !new Timing(warmupSteps, interval).due(curve)) {
      return false;
    }
    Peers peers = Peers.of(study, curve);
    return peers.complete() >= startupTrials
        && peers.count() >= minimumTrials
        && curve.least(0, curve.length()) > peers.percentile(percentile);
  }
}
