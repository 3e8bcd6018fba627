package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Finding;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.search.points.Encoding;
import io.cultivar.search.points.Proposed;
import io.cultivar.search.points.Untried;
import io.cultivar.search.sequence.SobolSequence;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Takes the points of Sobol's sequence, scrambled by the study's seed, one after another: they fill
 * the space more evenly than random values, evenest after a power of two of trials. What was tried
 * already gives way to random values that were not.
 */
@Component(name = "sobol", summary = "the points of Sobol's sequence, scrambled: evenly spread")
public record SobolSearch() implements SearchStrategy {
  @Override
  public Optional<Values> propose(Study study, RandomGenerator random) {
    Encoding encoding = new Encoding(study.space());
    SobolSequence sequence = new SobolSequence(encoding.width(), study.seed());
    Values next = encoding.decode(sequence.point(Proposed.count(study)));
    return Optional.of(Untried.in(study, next, random));
  }

  @Override
  public boolean adaptive() {
    return false;
  }

  @Override
  public List<Finding> check(SearchSpace space) {
    int parameters = space.parameters().size();
    if (parameters <= SobolSequence.MOST_DIMENSIONS) {
      return List.of();
    }
    return List.of(
        Finding.error(
            "",
            "sobol has no more than %d dimensions, the space has %d parameters: use latin-hypercube"
                .formatted(SobolSequence.MOST_DIMENSIONS, parameters)));
  }
}
