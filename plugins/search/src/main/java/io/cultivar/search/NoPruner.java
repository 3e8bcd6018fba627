package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.search.Pruner;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;

/** Lets every trial run to its end. */
@Component(name = "none", summary = "every trial runs to its end")
public record NoPruner() implements Pruner {
  @Override
  public boolean prune(Study study, Trial running) {
    return false;
  }
}
