package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.search.points.Encoding;
import io.cultivar.search.points.Proposed;
import io.cultivar.search.points.Untried;
import io.cultivar.search.sequence.HaltonSequence;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Takes the points of Halton's sequence, scrambled by the study's seed, one after another: evenly
 * spread after any number of trials, the better the fewer parameters there are. What was tried
 * already gives way to random values that were not.
 */
@Component(name = "halton", summary = "the points of Halton's sequence, scrambled: evenly spread")
public record HaltonSearch() implements SearchStrategy {
  @Override
  public Optional<Values> propose(Study study, RandomGenerator random) {
    Encoding encoding = new Encoding(study.space());
    HaltonSequence sequence = new HaltonSequence(encoding.width(), study.seed());
    Values next = encoding.decode(sequence.point(Proposed.count(study)));
    return Optional.of(Untried.in(study, next, random));
  }

  @Override
  public boolean adaptive() {
    return false;
  }
}
