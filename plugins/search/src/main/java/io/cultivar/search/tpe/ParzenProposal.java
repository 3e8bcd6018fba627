package io.cultivar.search.tpe;

import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.search.points.Encoding;
import io.cultivar.search.points.Observations;
import io.cultivar.search.points.Untried;
import java.util.Arrays;
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
   * @param observed at least two points that differ in loss
   * @param gamma the part of the points that is good
   * @param minimumBandwidth of the kernels, as part of a range
   * @param priorWeight the weight of the uniform kernel, that of a point being 1
   */
  public ParzenProposal(
      Study study,
      Observations observed,
      double gamma,
      double minimumBandwidth,
      double priorWeight) {
    this.encoding = new Encoding(study.space());
    this.untried = new Untried(study);
    Axes axes = new Axes(encoding, minimumBandwidth);
    Split split = Split.of(observed, encoding, gamma);
    this.good =
        new ParzenMixture(
            axes,
            List.of(
                new ChoiceKernels(axes, split.good()), AxisKernels.byNearest(axes, split.good())),
            split.weights(),
            priorWeight);
    double[] alike = new double[split.rest().length];
    Arrays.fill(alike, 1);
    this.rest =
        new ParzenMixture(
            axes,
            List.of(
                new ChoiceKernels(axes, split.rest()),
                AxisKernels.byNeighbours(axes, split.rest())),
            alike,
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
