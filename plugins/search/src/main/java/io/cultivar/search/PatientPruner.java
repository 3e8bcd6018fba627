package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Finding;
import io.cultivar.api.component.Option;
import io.cultivar.api.search.Pruner;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import io.cultivar.search.pruning.Curve;
import java.util.List;
import java.util.Optional;

/**
 * Ends a trial only where it no longer improves: its last reports are not better than the best
 * before them, as in early stopping (Prechelt, "Early stopping - but when?", 1998). With another
 * pruner, that one must want to end it too.
 */
@Component(name = "patient", summary = "lets a trial go on as long as it improves")
public record PatientPruner(
    @Option("who ends trials that do not improve; all are ended if not given")
        Optional<Pruner> pruner,
    @Option("reports without improvement after which a trial may be ended, at least 1")
        int patience,
    @Option("by how much better a report must be to be an improvement, at least 0")
        double minimumChange)
    implements Pruner {
  /** On its own, after 5 reports that were not better. */
  public PatientPruner() {
    this(Optional.empty(), 5, 0);
  }

  /** Checks the options. */
  public PatientPruner {
    if (patience < 1) {
      throw new IllegalArgumentException("patience must be >= 1, was " + patience);
    }
    if (!(minimumChange >= 0)) {
      throw new IllegalArgumentException("minimum-change must be >= 0, was " + minimumChange);
    }
  }

  @Override
  public boolean prune(Study study, Trial running) {
    Curve curve = Curve.of(study, running);
    int before = curve.length() - patience;
    if (before < 1 || Double.isNaN(curve.loss(curve.length() - 1))) {
      return false;
    }
    double best = curve.least(0, before);
    double lately = curve.least(before, curve.length());
    boolean improved = lately < best && best - lately > minimumChange;
    return !improved && pruner.map(other -> other.prune(study, running)).orElse(true);
  }

  @Override
  public List<Finding> check(List<Goal> goals) {
    return pruner.map(other -> other.check(goals)).orElse(List.of()).stream()
        .map(found -> new Finding(found.severity(), within(found.path()), found.message()))
        .toList();
  }

  private static String within(String path) {
    return path.isEmpty() ? "pruner" : "pruner." + path;
  }
}
