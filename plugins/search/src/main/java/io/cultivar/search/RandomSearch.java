package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.api.study.Trial;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Draws each value by itself, uniformly on its scale (Bergstra and Bengio, "Random search for
 * hyper-parameter optimization", 2012). In a small space it does not repeat a combination while
 * something new is left.
 */
@Component(name = "random", summary = "values drawn at random, each by itself")
public record RandomSearch() implements SearchStrategy {
  /** Up to this many combinations, repeats are avoided and the last ones searched for. */
  private static final long SMALL = 10_000;

  @Override
  public Optional<Values> propose(Study study, RandomGenerator random) {
    Values drawn = draw(study, random);
    Combinations combinations = new Combinations(study.space(), parameter -> parameter.size());
    if (combinations.count().orElse(Long.MAX_VALUE) > SMALL) {
      return Optional.of(drawn);
    }
    Set<Values> tried = new HashSet<>();
    for (Trial trial : study.trials()) {
      tried.add(trial.values());
    }
    if (tried.contains(drawn) && tried.size() < combinations.count().getAsLong()) {
      return Optional.of(untried(combinations, tried, random));
    }
    return Optional.of(drawn);
  }

  private static Values draw(Study study, RandomGenerator random) {
    return study.space().choose(parameter -> parameter.at(random.nextDouble()));
  }

  /** The first combination not yet tried, from a random one on. */
  private static Values untried(
      Combinations combinations, Set<Values> tried, RandomGenerator random) {
    long count = combinations.count().orElseThrow();
    long start = random.nextLong(count);
    for (long i = 0; i < count; i++) {
      Values candidate = combinations.get((start + i) % count);
      if (!tried.contains(candidate)) {
        return candidate;
      }
    }
    throw new IllegalStateException("all " + count + " combinations were tried");
  }

  @Override
  public boolean adaptive() {
    return false;
  }
}
