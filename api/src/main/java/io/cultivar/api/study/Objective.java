package io.cultivar.api.study;

import io.cultivar.api.component.Finding;
import io.cultivar.api.component.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a trial does: it takes the values chosen for it and measures how good they are.
 *
 * <p>As a component, its options already hold the values of the trial: the file's {@code $name}s
 * are filled in before {@link #evaluate} is called. An objective without options reads {@link
 * TrialContext#values()}.
 */
@Kind("objective")
public interface Objective {
  /**
   * Runs one trial. Called by many threads at once. All randomness comes from the context, so that
   * the same trial gives the same metrics.
   *
   * @return the metrics, the study's goals among them; a goal that is NaN or infinite fails the
   *     trial
   * @throws Exception if the trial fails; the study goes on, and the message is its reason
   */
  Measurement evaluate(TrialContext trial) throws Exception;

  /**
   * Looks for what is wrong with its options, without running a trial. Called before the first
   * trial, for every variant that the search can choose.
   *
   * @param study that of the trials to come: what is shared through it is loaded only once
   */
  default List<Finding> check(StudyContext study) {
    return List.of();
  }

  /** The names of the metrics that it measures, or empty where only a trial can tell. */
  default Set<String> metricNames() {
    return Set.of();
  }

  /**
   * The names of the metrics that it reports on its way, or empty where only a trial can tell. No
   * pruner can decide by others.
   */
  default Optional<Set<String>> reportedNames() {
    return Optional.empty();
  }
}
