package io.cultivar.api.search;

import io.cultivar.api.component.Kind;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;

/** Which trials are ended early. A pure function of what it is given. */
@Kind("pruner")
public interface Pruner {
  /**
   * Decides about a trial each time that it reports.
   *
   * @param study what was known when the trial was proposed
   * @param running the trial with all that it has reported, the newest last
   * @return whether to end it
   */
  boolean prune(Study study, Trial running);
}
