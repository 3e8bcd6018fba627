package io.cultivar.search.points;

import io.cultivar.api.study.Study;

/** Which trials of a study its strategy proposed. */
public final class Proposed {
  private Proposed() {}

  /** How many: all but those that a person or the experiment chose. */
  public static int count(Study study) {
    long counted = study.trials().stream().filter(trial -> !trial.byHand()).count();
    return Math.max(0, Math.toIntExact(counted) - study.enqueued());
  }
}
