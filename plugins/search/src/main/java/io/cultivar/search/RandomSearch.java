package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.search.points.Untried;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Draws each value by itself, uniformly on its scale (Bergstra and Bengio, "Random search for
 * hyper-parameter optimization", 2012). In a small space it does not repeat a combination while
 * something new is left.
 */
@Component(name = "random", summary = "values drawn at random, each by itself")
public record RandomSearch() implements SearchStrategy {
  @Override
  public Optional<Values> propose(Study study, RandomGenerator random) {
    Values drawn = study.space().choose(parameter -> parameter.at(random.nextDouble()));
    return Optional.of(Untried.in(study, drawn, random));
  }

  @Override
  public boolean adaptive() {
    return false;
  }
}
