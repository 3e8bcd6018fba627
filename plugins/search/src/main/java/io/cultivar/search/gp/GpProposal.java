package io.cultivar.search.gp;

import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.search.points.Encoding;
import io.cultivar.search.points.Observations;
import io.cultivar.search.points.StartDesign;
import io.cultivar.search.points.Untried;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** One proposal by a Gaussian process. Used once, by one thread. */
public final class GpProposal {
  /** From so many of the best points small steps are tried. */
  private static final int CENTERS = 5;

  /** Of so many random points the one farthest from all others is a good start. */
  private static final int DRAWN = 8;

  /**
   * Each trial of so many looks for what is better by a margin, in deviations of what was observed,
   * so that the last digits of one valley never take all trials. At first there are no such digits:
   * it begins late, after so many trials for each parameter.
   */
  private static final int BOLD = 4;

  private static final int LATE = 10;

  private static final double MARGIN = 0.1;

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
    this.kinds = new Features(encoding, !study.prior().isEmpty());
    this.untried = new Untried(study);
  }

  /**
   * The values.
   *
   * @param startup how many trials come before the model decides, those of another study included;
   *     by the number of parameters if empty
   */
  public Values next(OptionalInt startup) {
    Observations own = Observations.of(study);
    Observations prior = Observations.prior(study);
    int first = startup.orElse(Math.max(4, Math.min(8, encoding.width() + 1)));
    int started = study.trials().size() + prior.count();
    if (started < first || own.count() + prior.count() < 2 || encoding.width() == 0) {
      return untried.insteadOf(start(), random);
    }
    return promising(own, prior);
  }

  /** The middle of the space, then points far from those that there are. */
  private Values start() {
    if (study.trials().isEmpty()) {
      double[] middle = new double[encoding.width()];
      Arrays.fill(middle, 0.5);
      return encoding.decode(middle);
    }
    List<double[]> before = study.trials().stream().map(t -> features(t.values())).toList();
    StartDesign design = new StartDesign(study);
    Values farthest = null;
    double most = -1;
    for (int i = 0; i < DRAWN; i++) {
      Values values = design.draw(random);
      double[] features = features(values);
      double nearest = before.stream().mapToDouble(p -> distance(p, features)).min().orElse(0);
      if (nearest > most) {
        most = nearest;
        farthest = values;
      }
    }
    return farthest;
  }

  private double[] features(Values values) {
    return kinds.of(encoding.encode(values));
  }

  private double distance(double[] a, double[] b) {
    double sum = 0;
    for (int f = 0; f < a.length; f++) {
      sum += kinds.square(f, a[f], b[f]);
    }
    return sum;
  }

  private Values promising(Observations own, Observations prior) {
    Stream<double[]> here = own.points().stream().map(this::features);
    Stream<double[]> elsewhere =
        prior.points().stream().map(values -> kinds.elsewhere(encoding.encode(values)));
    double[][] x = Stream.concat(here, elsewhere).toArray(double[][]::new);
    double[][] pending = own.pending().stream().map(this::features).toArray(double[][]::new);
    Surrogate surrogate = Surrogate.of(kinds, x, own.lossesWith(prior), pending);
    int number = study.trials().size();
    if (number % BOLD == 0 && number > LATE * encoding.width()) {
      surrogate = surrogate.wanting(MARGIN);
    }
    List<AcquisitionSearch.Candidate> found =
        new AcquisitionSearch(encoding, kinds, surrogate, random).search(best(own, prior));
    for (AcquisitionSearch.Candidate candidate : found) {
      if (untried.isNew(candidate.values())) {
        return candidate.values();
      }
    }
    return untried.insteadOf(found.get(0).values(), random);
  }

  /** The coordinates of the best points of each study. */
  private List<double[]> best(Observations own, Observations prior) {
    List<double[]> best = new ArrayList<>();
    for (Observations each : List.of(own, prior)) {
      Arrays.stream(each.ranked())
          .limit(CENTERS)
          .forEach(place -> best.add(encoding.encode(each.points().get(place))));
    }
    return best;
  }
}
