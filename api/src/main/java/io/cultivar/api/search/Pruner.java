package io.cultivar.api.search;

import io.cultivar.api.component.Finding;
import io.cultivar.api.component.Kind;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.List;
import java.util.Set;

/**
 * Which trials are ended early. A pure function of what it is given.
 *
 * <p>Only the first repeat of a trial is asked about; what it ends, ends with all its repeats.
 */
@Kind("pruner")
public interface Pruner {
  /**
   * Decides about a trial each time that it reports.
   *
   * @param study what was known when the trial was proposed
   * @param running the trial with all that its first repeat has reported, the newest last; there is
   *     at least one report
   * @return whether to end it
   */
  boolean prune(Study study, Trial running);

  /** The metrics by whose reports it decides: trials that do not report them run to their end. */
  default Set<String> watched(List<Goal> goals) {
    return Set.of(goals.get(0).metric());
  }

  /** Looks for what is wrong with its options for goals, before the first trial. */
  default List<Finding> check(List<Goal> goals) {
    return List.of();
  }
}
