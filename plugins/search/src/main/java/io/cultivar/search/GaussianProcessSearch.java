package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.search.gp.GpProposal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Bayesian optimisation by a Gaussian process (Jones, Schonlau and Welch, 1998; Snoek, Larochelle
 * and Adams, 2012): a model of the goal over the whole space says where the next trial promises
 * most.
 *
 * @param startup how many trials are spread over the space before the model decides; none: by the
 *     number of parameters
 */
@Component(name = "gp", summary = "Bayesian optimisation by a Gaussian process")
public record GaussianProcessSearch(
    @Option("trials that are spread over the space first, at least 1; none: by its parameters")
        OptionalInt startup)
    implements SearchStrategy {
  /** As many first trials as the space asks for. */
  public GaussianProcessSearch() {
    this(OptionalInt.empty());
  }

  /** Checks the range. */
  public GaussianProcessSearch {
    if (startup.isPresent() && startup.getAsInt() < 1) {
      throw new IllegalArgumentException("startup must be >= 1, was " + startup.getAsInt());
    }
  }

  @Override
  public Optional<Values> propose(Study study, RandomGenerator random) {
    return Optional.of(new GpProposal(study, random).next(startup));
  }
}
