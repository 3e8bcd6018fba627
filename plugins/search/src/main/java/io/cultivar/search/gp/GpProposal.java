package io.cultivar.search.gp;

import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.search.points.Encoding;
import io.cultivar.search.points.Observations;
import io.cultivar.search.points.Untried;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** One proposal by a Gaussian process. Used once, by one thread. */
public final class GpProposal {
  /** From so many of the best points small steps are tried. */
  private static final int CENTERS = 5;

  private final Study study;
  private final RandomGenerator random;
  private final Encoding encoding;
  private final Features kinds;
  private final Untried untried;

  /** A proposal for the next trial of a study. */
  public GpProposal(Study study, RandomGenerator random) {
    this.study = study;
    this.random = random;
    this.encoding = new Encoding(study.space());
    this.kinds = new Features(encoding);
    this.untried = new Untried(study);
  }

  /**
   * The values.
   *
   * @param startup how many trials come before the model decides; by the number of parameters if
   *     empty
   */
  public Values next(OptionalInt startup) {
    int number = study.trials().size();
    Observations seen = Observations.of(study);
    int first = startup.orElse(Math.max(4, Math.min(8, encoding.width() + 1)));
    if (number < first || seen.count() < 2 || encoding.width() == 0) {
      return untried.insteadOf(start(number), random);
    }
    return promising(seen);
  }

  /** The middle of the space, then points far from those that there are. */
  private Values start(int number) {
    double[] middle = new double[encoding.width()];
    Arrays.fill(middle, 0.5);
    if (number == 0) {
      return encoding.decode(middle);
    }
    List<double[]> before =
        study.trials().stream().map(t -> kinds.of(encoding.encode(t.values()))).toList();
    Values farthest = null;
    double most = -1;
    for (int i = 0; i < 64; i++) {
      double[] point = new double[encoding.width()];
      Arrays.setAll(point, j -> random.nextDouble());
      Values values = encoding.decode(point);
      double[] features = kinds.of(encoding.encode(values));
      double nearest = before.stream().mapToDouble(p -> distance(p, features)).min().orElse(0);
      if (nearest > most) {
        most = nearest;
        farthest = values;
      }
    }
    return farthest;
  }

  private double distance(double[] a, double[] b) {
    double sum = 0;
    for (int f = 0; f < a.length; f++) {
      sum += kinds.square(f, a[f], b[f]);
    }
    return sum;
  }

  private Values promising(Observations seen) {
    double[][] points = points(seen.points());
    double[][] x = new double[points.length][];
    for (int i = 0; i < x.length; i++) {
      x[i] = kinds.of(points[i]);
    }
    double[][] pending = points(seen.pending());
    for (int i = 0; i < pending.length; i++) {
      pending[i] = kinds.of(pending[i]);
    }
    Surrogate surrogate = Surrogate.of(kinds, x, seen.losses(), pending);
    List<double[]> best = new ArrayList<>();
    int[] ranked = seen.ranked();
    for (int i = 0; i < Math.min(CENTERS, ranked.length); i++) {
      best.add(points[ranked[i]]);
    }
    List<AcquisitionSearch.Candidate> found =
        new AcquisitionSearch(encoding, kinds, surrogate, random).search(best);
    for (AcquisitionSearch.Candidate candidate : found) {
      if (untried.isNew(candidate.values())) {
        return candidate.values();
      }
    }
    return untried.insteadOf(found.get(0).values(), random);
  }

  private double[][] points(List<Values> values) {
    return values.stream().map(encoding::encode).toArray(double[][]::new);
  }
}
