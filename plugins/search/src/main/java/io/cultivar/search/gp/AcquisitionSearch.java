package io.cultivar.search.gp;

import io.cultivar.api.space.ChoiceParameter;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.RealParameter;
import io.cultivar.api.space.Values;
import io.cultivar.search.points.Encoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Looks for the values where a surrogate expects the most: among random points and small steps from
 * the best that were observed, and from the most promising of these along the gradient of the real
 * parameters and step by step along the others. Used once, by one thread.
 */
final class AcquisitionSearch {
  private static final int RANDOM_POINTS = 512;
  private static final int STEPS_EACH = 48;
  private static final int STARTS = 5;
  private static final int ROUNDS = 3;

  /** Of a choice so many variants are tried in a round. */
  private static final int VARIANTS = 8;

  private final Encoding encoding;
  private final Features kinds;
  private final Surrogate surrogate;
  private final RandomGenerator random;

  AcquisitionSearch(
      Encoding encoding, Features kinds, Surrogate surrogate, RandomGenerator random) {
    this.encoding = encoding;
    this.kinds = kinds;
    this.surrogate = surrogate;
    this.random = random;
  }

  /** Values and what is expected of them. */
  record Candidate(Values values, double[] point, double improvement) {}

  private Candidate candidate(Values values) {
    double[] point = encoding.encode(values);
    return new Candidate(values, point, surrogate.improvement(kinds.of(point)));
  }

  /**
   * The most promising candidates, the best first.
   *
   * @param best the coordinates of the best observed points
   */
  List<Candidate> search(List<double[]> best) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < RANDOM_POINTS; i++) {
      candidates.add(candidate(randomPoint()));
    }
    for (double[] center : best) {
      for (int i = 0; i < STEPS_EACH; i++) {
        candidates.add(candidate(stepFrom(center)));
      }
    }
    candidates.sort((a, b) -> Double.compare(b.improvement(), a.improvement()));
    List<Candidate> refined = new ArrayList<>();
    for (Candidate start : spread(candidates)) {
      refined.add(refine(start));
    }
    refined.sort((a, b) -> Double.compare(b.improvement(), a.improvement()));
    return refined;
  }

  private Values randomPoint() {
    double[] point = new double[encoding.width()];
    Arrays.setAll(point, i -> random.nextDouble());
    return encoding.decode(point);
  }

  /** A step in some of the coordinates, of a size between large and tiny. */
  private Values stepFrom(double[] center) {
    double[] point = new double[center.length];
    double size = 0.2 * StrictMath.exp(-6 * random.nextDouble());
    double share = Math.max(1.0 / center.length, random.nextDouble());
    for (int i = 0; i < point.length; i++) {
      boolean active = !Double.isNaN(center[i]);
      boolean moved = random.nextDouble() < (encoding.isChoice(i) ? 0.1 : share);
      if (!active || (moved && encoding.isChoice(i))) {
        point[i] = random.nextDouble();
      } else {
        point[i] = moved ? center[i] + size * random.nextGaussian() : center[i];
      }
    }
    return encoding.decode(point);
  }

  /** The first ones, each a little way from those before it. */
  private List<Candidate> spread(List<Candidate> sorted) {
    List<Candidate> starts = new ArrayList<>();
    for (Candidate candidate : sorted) {
      if (starts.size() == STARTS) {
        break;
      }
      if (starts.stream().noneMatch(start -> near(start.point(), candidate.point()))) {
        starts.add(candidate);
      }
    }
    return starts;
  }

  private boolean near(double[] a, double[] b) {
    double[] first = kinds.of(a);
    double[] second = kinds.of(b);
    double sum = 0;
    for (int f = 0; f < first.length; f++) {
      sum += kinds.square(f, first[f], second[f]);
    }
    return sum < 1e-3;
  }

  private Candidate refine(Candidate start) {
    Candidate best = start;
    for (int round = 0; round < ROUNDS; round++) {
      double before = best.improvement();
      best = step(climb(best));
      if (!(best.improvement() > before)) {
        break;
      }
    }
    return best;
  }

  /** Along the gradient of the real parameters. */
  private Candidate climb(Candidate from) {
    int[] moving = moving(from.point());
    if (moving.length == 0) {
      return from;
    }
    double[] point = from.point().clone();
    double[] start = new double[moving.length];
    double[] high = new double[moving.length];
    for (int i = 0; i < moving.length; i++) {
      start[i] = point[moving[i]];
      high[i] = 1;
    }
    Lbfgs lbfgs = new Lbfgs(new double[moving.length], high, 25);
    Lbfgs.Place place =
        lbfgs.minimize((x, gradient) -> negative(point, moving, x, gradient), start);
    for (int i = 0; i < moving.length; i++) {
      point[moving[i]] = place.x()[i];
    }
    Candidate climbed = candidate(encoding.decode(point));
    return climbed.improvement() > from.improvement() ? climbed : from;
  }

  /** The coordinates of active real parameters without steps. */
  private int[] moving(double[] point) {
    int[] moving = new int[point.length];
    int count = 0;
    for (int i = 0; i < point.length; i++) {
      boolean real =
          encoding.parameters().get(i) instanceof RealParameter r
              && r.step().isEmpty()
              && r.low() < r.high();
      if (real && !Double.isNaN(point[i])) {
        moving[count++] = i;
      }
    }
    return Arrays.copyOf(moving, count);
  }

  /** Minus the improvement, and its gradient by the moving coordinates. */
  private double negative(double[] point, int[] moving, double[] x, double[] gradient) {
    for (int i = 0; i < moving.length; i++) {
      point[moving[i]] = x[i];
    }
    GaussianProcess process = surrogate.process();
    double[] features = kinds.of(point);
    double mean = process.mean(features);
    double deviation = Math.sqrt(process.variance());
    Improvement improvement = Improvement.of(surrogate.best(), mean, deviation);
    for (int i = 0; i < moving.length; i++) {
      int feature = kinds.of(moving[i]);
      double byMean = process.meanSlope(feature, features[feature]);
      double byDeviation = process.varianceSlope(feature, features[feature]) / (2 * deviation);
      gradient[i] = -(improvement.byMean() * byMean + improvement.byDeviation() * byDeviation);
    }
    return -improvement.log();
  }

  /** One change of each other coordinate, kept where it is better. */
  private Candidate step(Candidate from) {
    Candidate best = from;
    for (int i = 0; i < encoding.width(); i++) {
      Parameter parameter = encoding.parameters().get(i);
      boolean stepped = parameter.size().isPresent() && parameter.size().getAsLong() > 1;
      if (stepped && !Double.isNaN(best.point()[i])) {
        for (double unit : others(parameter, best, i)) {
          Candidate changed = changed(best, i, unit);
          best = changed.improvement() > best.improvement() ? changed : best;
        }
      }
    }
    return best;
  }

  /** Places of other values: of a choice some variants, of a number its neighbours near and far. */
  private double[] others(Parameter parameter, Candidate from, int coordinate) {
    long size = parameter.size().orElseThrow();
    if (parameter instanceof ChoiceParameter) {
      double[] all = new double[(int) Math.min(size, VARIANTS)];
      for (int i = 0; i < all.length; i++) {
        long variant = size <= VARIANTS ? i : (long) (random.nextDouble() * size);
        all[i] = (variant + 0.5) / size;
      }
      return all;
    }
    double unit = from.point()[coordinate];
    double next = 1.0 / size;
    return new double[] {
      unit - next,
      unit + next,
      unit - 0.03,
      unit + 0.03,
      unit - 0.1,
      unit + 0.1,
      unit - 0.3,
      unit + 0.3
    };
  }

  private Candidate changed(Candidate from, int coordinate, double unit) {
    double[] point = from.point().clone();
    point[coordinate] = unit;
    for (int i = 0; i < point.length; i++) {
      // Only counts where the change makes a parameter active.
      point[i] = Double.isNaN(point[i]) ? 0.5 : point[i];
    }
    Values values = encoding.decode(point);
    return values.equals(from.values()) ? from : candidate(values);
  }
}
