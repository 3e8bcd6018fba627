package io.cultivar.search.tpe;

import io.cultivar.api.space.Values;
import io.cultivar.search.points.Encoding;
import io.cultivar.search.points.Untried;
import java.util.List;
import java.util.random.RandomGenerator;

/** Proposes, of candidates drawn where good points are dense, the one where others are rarest. */
public final class ParzenProposal {
  private final Encoding encoding;
  private final Untried untried;
  private final ParzenMixture good;
  private final ParzenMixture rest;

  /**
   * Fits both densities.
   *
   * @param untried what is new
   * @param split what was observed; some of it is good
   * @param minimumBandwidth of the kernels, as part of a range
   * @param priorWeight the weight of the uniform kernel, that of a point being 1
   */
  public ParzenProposal(
      Encoding encoding,
      Untried untried,
      Split split,
      double minimumBandwidth,
      double priorWeight) {
    this.encoding = encoding;
    this.untried = untried;
    Axes axes = new Axes(encoding, minimumBandwidth);
    this.good =
        new ParzenMixture(
            axes,
            List.of(
                new ChoiceKernels(axes, split.good()), AxisKernels.byNearest(axes, split.good())),
            split.goodWeights(),
            priorWeight);
    this.rest =
        new ParzenMixture(
            axes,
            List.of(
                new ChoiceKernels(axes, split.rest()),
                AxisKernels.byNeighbours(axes, split.rest())),
            split.restWeights(),
            priorWeight);
  }

  /** The best of so many candidates; something new as long as there is something. */
  public Values best(int candidates, RandomGenerator random) {
    Values best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < candidates; i++) {
      Values candidate = encoding.decode(good.draw(random));
      double score = score(candidate);
      if (best == null || (score > bestScore && untried.isNew(candidate))) {
        best = candidate;
        bestScore = untried.isNew(candidate) ? score : Double.NEGATIVE_INFINITY;
      }
    }
    return untried.insteadOf(best, random);
  }

  private double score(Values candidate) {
    double[] point = encoding.encode(candidate);
    return good.logDensity(point) - rest.logDensity(point);
  }
}
