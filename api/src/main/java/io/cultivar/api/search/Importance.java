package io.cultivar.api.search;

import io.cultivar.api.component.Kind;
import io.cultivar.api.study.Study;
import java.util.Map;
import java.util.random.RandomGenerator;

/** How much each parameter matters to a study. A pure function of what it is given. */
@Kind("importance")
public interface Importance {
  /**
   * Estimates how much of what differs in the first goal comes from each parameter.
   *
   * @param study a study whose trials have ended, for the most part
   * @param random the only source of randomness
   * @return for each parameter of the space by name a share from 0 to 1, which need not sum to 1;
   *     nothing where there are too few trials to tell, or they do not differ
   */
  Map<String, Double> of(Study study, RandomGenerator random);
}
