package io.cultivar.search.evolution;

import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.search.points.Observations;
import io.cultivar.search.points.StartDesign;
import io.cultivar.search.points.Untried;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The first trials: up to half of them the best that are known from another study, the rest values
 * that give every branch its trials.
 */
public final class FirstGeneration {
  private final Study study;
  private final int population;

  /** The first trials of a study, so many. */
  public FirstGeneration(Study study, int population) {
    this.study = study;
    this.population = population;
  }

  /**
   * Whether there is nothing to breed from yet: it is not full, or all that ended is alike.
   *
   * @param observed what the study has shown
   */
  public boolean goesOn(Observations observed) {
    double[] losses = observed.losses();
    return study.trials().size() < population
        || Arrays.stream(losses).allMatch(loss -> loss == losses[0]);
  }

  /** The values of its next trial. */
  public Values next(RandomGenerator random) {
    Untried untried = new Untried(study);
    Observations prior = Observations.prior(study);
    int[] ranked = prior.ranked();
    for (int i = 0; i < Math.min(population / 2, ranked.length); i++) {
      Values known = prior.points().get(ranked[i]);
      if (untried.isNew(known)) {
        return known;
      }
    }
    return untried.insteadOf(new StartDesign(study).draw(random), random);
  }
}
