package io.cultivar.search.points;

import io.cultivar.api.study.Study;

/** Which trials of a study its strategy proposed. */
public final class Proposed {
  private Proposed() {}

  /** How many: all but those that a person or the experiment chose. */
  public static int count(Study study) {
    return Math.max(0, study.trials().size() - study.byHand() - study.enqueued());
  }
}
