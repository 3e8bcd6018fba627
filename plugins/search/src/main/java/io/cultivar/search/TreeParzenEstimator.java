package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.search.points.Encoding;
import io.cultivar.search.points.Observations;
import io.cultivar.search.points.StartDesign;
import io.cultivar.search.points.Untried;
import io.cultivar.search.tpe.ParzenProposal;
import io.cultivar.search.tpe.Split;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The tree-structured Parzen estimator (Bergstra, Bardenet, Bengio and Kégl, "Algorithms for
 * hyper-parameter optimization", 2011): with l the density of the good trials and g that of the
 * others, it proposes, of candidates drawn from l, the one of the largest l / g, which is the one
 * of the largest expected improvement.
 *
 * <p>The densities are of all parameters together (multivariate), branches included; weights,
 * bandwidths and their defaults follow Watanabe, "Tree-structured Parzen estimator: understanding
 * its algorithm components" (2023), the bandwidths of the good trials their nearest neighbours.
 */
@Component(
    name = "tpe",
    summary = "tree-structured Parzen estimator: more of what is dense among the good trials")
public record TreeParzenEstimator(
    @Option("trials that end before it learns from them, at least 2; their values are random")
        int startupTrials,
    @Option("the part of the trials that counts as good, above 0 and below 1") double gamma,
    @Option("candidates that are compared for a proposal, at least 1") int candidates,
    @Option("the narrowest kernel, as a part of a parameter's range, above 0, at most 1")
        double minimumBandwidth,
    @Option("the weight of values never tried, that of a trial being 1; above 0")
        double priorWeight,
    @Option(
            "the part of the trials, from 0 to 1, that tries a rarely tried variant at random"
                + " values; only where parameters depend on a choice")
        double exploration)
    implements SearchStrategy {
  /** 10 trials to begin with; the best 15 % are good; 24 candidates; a tenth explores branches. */
  public TreeParzenEstimator() {
    this(10, 0.15, 24, 0.03, 1, 0.1);
  }

  /** Checks the options. */
  public TreeParzenEstimator {
    check(startupTrials >= 2, "startup-trials must be >= 2, was " + startupTrials);
    check(gamma > 0 && gamma < 1, "gamma must be above 0 and below 1, was " + gamma);
    check(candidates >= 1, "candidates must be >= 1, was " + candidates);
    check(
        minimumBandwidth > 0 && minimumBandwidth <= 1,
        "minimum-bandwidth must be above 0, at most 1, was " + minimumBandwidth);
    check(
        priorWeight > 0 && Double.isFinite(priorWeight),
        "prior-weight must be above 0, was " + priorWeight);
    check(
        exploration >= 0 && exploration <= 1,
        "exploration must be from 0 to 1, was " + exploration);
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  @Override
  public Optional<Values> propose(Study study, RandomGenerator random) {
    Observations own = Observations.of(study);
    Observations prior = Observations.prior(study);
    boolean ignorant = own.count() + prior.count() < startupTrials;
    if (ignorant || explores(study.space(), random)) {
      return Optional.of(start(study, random));
    }
    Encoding encoding = new Encoding(study.space());
    Split split = split(encoding, own, prior);
    if (split.good().length == 0) {
      return Optional.of(start(study, random));
    }
    Untried untried = new Untried(study.space(), own);
    return Optional.of(
        new ParzenProposal(encoding, untried, split, minimumBandwidth, priorWeight)
            .best(candidates, random));
  }

  private static Values start(Study study, RandomGenerator random) {
    Values drawn = new StartDesign(study).draw(random);
    return new Untried(study).insteadOf(drawn, random);
  }

  /** The more is known of this study, the less another counts. */
  private Split split(Encoding encoding, Observations own, Observations prior) {
    Split split = Split.of(own, encoding, gamma);
    double factor = startupTrials / (double) (startupTrials + own.count());
    return prior.count() == 0 ? split : split.with(Split.of(prior, encoding, gamma), factor);
  }

  /** A branch of which the first trials were poor would else never be tried again. */
  private boolean explores(SearchSpace space, RandomGenerator random) {
    boolean branches = space.parameters().stream().anyMatch(p -> !p.branches().isEmpty());
    return branches && random.nextDouble() < exploration;
  }
}
