package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.search.evolution.FirstGeneration;
import io.cultivar.search.evolution.Mutation;
import io.cultivar.search.points.Observations;
import io.cultivar.search.points.Untried;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Evolution in which the oldest dies (Real, Aggarwal, Huang and Le, "Regularized evolution for
 * image classifier architecture search", 2019): the best of a few that are drawn from the last
 * trials has a child that differs in one parameter. What was lucky once does not stay for ever.
 *
 * <p>It needs no order among variants and no distance between branches, so that it suits spaces of
 * many choices and conditions.
 */
@Component(
    name = "regularized-evolution",
    summary = "a child of the best of a few recent trials, with one parameter changed")
public record RegularizedEvolution(
    @Option("trials that are alive, the last ones, at least 2") int population,
    @Option("draws of living trials, the best of which is the parent, at least 1") int sample,
    @Option("the narrowest step of a number, as a part of its range, above 0, at most 0.5")
        double narrowestStep)
    implements SearchStrategy {
  /** Selection that is strong enough for budgets of 50 to 200 trials. */
  public RegularizedEvolution() {
    this(20, 20, 0.01);
  }

  /** Checks the options. */
  public RegularizedEvolution {
    check(population >= 2, "population must be >= 2, was " + population);
    check(sample >= 1, "sample must be >= 1, was " + sample);
    check(
        narrowestStep > 0 && narrowestStep <= 0.5,
        "narrowest-step must be above 0, at most 0.5, was " + narrowestStep);
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  @Override
  public Optional<Values> propose(Study study, RandomGenerator random) {
    Observations observed = Observations.of(study);
    FirstGeneration first = new FirstGeneration(study, population);
    if (first.goesOn(observed)) {
      return Optional.of(first.next(random));
    }
    Mutation mutation = new Mutation(study.space(), narrowestStep);
    Values child = mutation.of(parent(observed, random), random);
    return Optional.of(mutation.untilNew(child, new Untried(study), random));
  }

  private Values parent(Observations observed, RandomGenerator random) {
    int oldest = Math.max(0, observed.count() - population);
    int best = random.nextInt(oldest, observed.count());
    for (int i = 1; i < sample; i++) {
      int other = random.nextInt(oldest, observed.count());
      if (observed.losses()[other] < observed.losses()[best]) {
        best = other;
      }
    }
    return observed.points().get(best);
  }
}
