package io.cultivar.api.search;

import io.cultivar.api.component.Finding;
import io.cultivar.api.component.Kind;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * How the values of the next trial are chosen.
 *
 * <p>A strategy is a pure function of what it is given: the same study and the same random numbers
 * give the same proposal. A failed trial counts as the worst of all; a running one has no result
 * yet.
 */
@Kind("strategy")
public interface SearchStrategy {
  /**
   * Chooses the values of the trial whose number is {@code study.trials().size()}.
   *
   * @param study what is known; see {@link Study} for what is shown as running
   * @param random the only source of randomness, fresh for each proposal
   * @return allowed values for exactly the active parameters, or empty when nothing is left to try
   */
  Optional<Values> propose(Study study, RandomGenerator random);

  /**
   * Whether proposals depend on the results of other trials. One that says false may be asked for
   * all trials before any has ended.
   */
  default boolean adaptive() {
    return true;
  }

  /** Looks for what is wrong with its options for a space, before the first trial. */
  default List<Finding> check(SearchSpace space) {
    return List.of();
  }

  /**
   * What it will do in a study and why, in one sentence for people, such as which of several ways
   * it chose; empty where its name says it all. Asked before the first trial, shown, and kept with
   * the study.
   *
   * @param study the study without trials
   */
  default Optional<String> explain(Study study) {
    return Optional.empty();
  }

  /** How many trials it proposes in all for a space, or empty where without end. */
  default OptionalLong size(SearchSpace space) {
    return OptionalLong.empty();
  }
}
