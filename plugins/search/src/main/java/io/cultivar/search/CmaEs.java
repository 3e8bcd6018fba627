package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.search.cmaes.Replay;
import io.cultivar.search.points.Encoding;
import io.cultivar.search.points.InOrder;
import io.cultivar.search.points.Observations;
import io.cultivar.search.points.Untried;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * The covariance matrix adaptation evolution strategy (Hansen, "The CMA evolution strategy: a
 * tutorial", 2016): draws from a normal distribution whose mean, width and shape follow the better
 * half of each generation of trials. It does not care how the axes are turned or how losses are
 * scaled.
 *
 * <p>Whole numbers and steps have a margin that keeps them moving; variants have probabilities of
 * their own; a parameter that was not active in a trial learns nothing from it. A generation counts
 * once all of its trials have ended; until then the distribution stays.
 */
@Component(
    name = "cma-es",
    summary = "a normal distribution that follows the better half of each generation")
public record CmaEs(
    @Option("trials in a generation, at least 4; none: 4 + 3·ln(parameters)")
        OptionalInt population,
    @Option("the standard deviation to begin with, as a part of each range, above 0, at most 1")
        double sigma)
    implements SearchStrategy {
  /** Generations that grow with the space, a sixth of each range to begin with. */
  public CmaEs() {
    this(OptionalInt.empty(), 1.0 / 6);
  }

  /** Checks the options. */
  public CmaEs {
    if (population.isPresent() && population.getAsInt() < 4) {
      throw new IllegalArgumentException("population must be >= 4, was " + population.getAsInt());
    }
    if (!(sigma > 0 && sigma <= 1)) {
      throw new IllegalArgumentException("sigma must be above 0, at most 1, was " + sigma);
    }
  }

  @Override
  public Optional<Values> propose(Study study, RandomGenerator random) {
    Encoding encoding = new Encoding(study.space());
    int usual = 4 + (int) (3 * StrictMath.log(Math.max(1, encoding.width())));
    Replay replay = new Replay(encoding, population.orElse(usual), sigma);
    Observations prior = Observations.prior(study);
    if (prior.count() > 0) {
      replay.startFrom(best(prior, encoding));
    }
    InOrder known = InOrder.of(study);
    for (int i = 0; i < known.count(); i++) {
      double[] point = encoding.encode(known.points().get(i));
      replay.add(new Replay.Outcome(point, known.losses()[i]));
    }
    Values drawn = encoding.decode(replay.draw(random));
    return Optional.of(new Untried(study).insteadOf(drawn, random));
  }

  /** The coordinates of the best tenth of the trials of another study. */
  private static List<double[]> best(Observations prior, Encoding encoding) {
    return Arrays.stream(prior.ranked())
        .limit((prior.count() + 9) / 10)
        .mapToObj(place -> encoding.encode(prior.points().get(place)))
        .toList();
  }
}
