package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.search.forest.Surrogate;
import io.cultivar.search.points.Observations;
import io.cultivar.search.points.Untried;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Learns from the trials by a random forest and tries what promises the largest improvement; some
 * trials are random all the same, so that no part of the space is never looked at (SMAC: Hutter,
 * Hoos and Leyton-Brown, "Sequential model-based optimization for general algorithm configuration",
 * 2011; Lindauer et al., "SMAC3", 2022). Good at choices and conditions. A trial that runs counts
 * as what the forest expects of it. A proposal costs milliseconds, and grows with the number of
 * trials.
 */
@Component(name = "random-forest", summary = "by a random forest of what was seen, as SMAC does")
public record RandomForestSearch(
    @Option("how many random trials first, at least 1") int start,
    @Option("how many trees, at least 1") int trees,
    @Option("the share of trials that are random, from 0 to 1") double explore,
    @Option("how many random values are looked at for a proposal, at least 1") int candidates)
    implements SearchStrategy {
  /** The defaults. */
  public RandomForestSearch() {
    this(8, 20, 0.08, 1000);
  }

  /** Checks the ranges. */
  public RandomForestSearch {
    if (start < 1 || trees < 1 || candidates < 1) {
      throw new IllegalArgumentException("start, trees and candidates must be >= 1");
    }
    if (!(explore >= 0 && explore <= 1)) {
      throw new IllegalArgumentException("explore must be within [0, 1], was " + explore);
    }
  }

  @Override
  public Optional<Values> propose(Study study, RandomGenerator random) {
    Observations own = Observations.of(study);
    Observations prior = Observations.prior(study);
    boolean known = own.count() >= start || prior.count() >= start;
    boolean explores = random.nextDouble() < explore;
    Values values =
        !known || explores
            ? study.space().choose(parameter -> parameter.at(random.nextDouble()))
            : Surrogate.of(study.space(), own, prior, trees, random)
                .propose(study.space(), candidates, random);
    return Optional.of(new Untried(study).insteadOf(values, random));
  }
}
