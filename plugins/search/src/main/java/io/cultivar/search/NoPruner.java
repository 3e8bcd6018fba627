package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.search.Pruner;
import io.cultivar.api.study.Goal;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.List;
import java.util.Set;

/** Lets every trial run to its end. */
@Component(name = "none", summary = "every trial runs to its end")
public record NoPruner() implements Pruner {
  @Override
  public boolean prune(Study study, Trial running) {
    return false;
  }

  @Override
  public Set<String> watched(List<Goal> goals) {
    return Set.of();
  }
}
