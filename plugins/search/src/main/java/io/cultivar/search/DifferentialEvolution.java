package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.search.evolution.FirstGeneration;
import io.cultivar.search.evolution.Mutation;
import io.cultivar.search.evolution.Recombination;
import io.cultivar.search.evolution.Survivors;
import io.cultivar.search.points.Encoding;
import io.cultivar.search.points.Observations;
import io.cultivar.search.points.Untried;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Differential evolution (Storn and Price, "Differential evolution: a simple and efficient
 * heuristic for global optimization over continuous spaces", 1997): a population whose members are
 * replaced by better children, which step along the differences between members. Steps so become as
 * wide and as turned as the population is.
 *
 * <p>Trial n is a child in the place n modulo the population. A child counts as soon as it has
 * ended, not with its generation.
 */
@Component(
    name = "differential-evolution",
    summary = "a population whose children step along the differences of its members")
public record DifferentialEvolution(
    @Option("trials that live at a time, at least 4") int population,
    @Option("how far children step, as a factor of differences, above 0, at most 2") double weight,
    @Option("the part of the parameters in which a child steps, from 0 to 1") double crossover)
    implements SearchStrategy {
  /** A population and steps for budgets of 50 to 200 trials. */
  public DifferentialEvolution() {
    this(10, 0.7, 0.9);
  }

  /** Checks the options. */
  public DifferentialEvolution {
    check(population >= 4, "population must be >= 4, was " + population);
    check(weight > 0 && weight <= 2, "weight must be above 0, at most 2, was " + weight);
    check(crossover >= 0 && crossover <= 1, "crossover must be from 0 to 1, was " + crossover);
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  @Override
  public Optional<Values> propose(Study study, RandomGenerator random) {
    int number = study.trials().size();
    Observations observed = Observations.of(study);
    Survivors living = Survivors.of(study, observed, population);
    FirstGeneration first = new FirstGeneration(study, population);
    if (living.count() < 4 || first.goesOn(observed)) {
      return Optional.of(first.next(random));
    }
    Encoding encoding = new Encoding(study.space());
    Recombination recombination = new Recombination(encoding, weight, crossover);
    Values child = encoding.decode(recombination.child(number % population, living, random));
    return Optional.of(new Mutation(study.space()).untilNew(child, new Untried(study), random));
  }
}
