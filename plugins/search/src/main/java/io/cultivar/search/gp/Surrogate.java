package io.cultivar.search.gp;

import java.util.Arrays;
import java.util.List;

/**
 * The Gaussian process that explains observations best: by the output transformation and the
 * hyperparameters whose posterior density is greatest.
 *
 * @param process the process
 * @param best the least that it expects at a point that this study has observed; where there is
 *     none, at one of the other study
 */
record Surrogate(GaussianProcess process, double best) {
  /** So many observations are used at most; more would cost much and tell little. */
  private static final int USED = 400;

  /** Hyperparameters are fitted to so many of them at most. */
  private static final int FITTED = 100;

  /** Transformations are compared by so many of them at most, and so many steps of fitting. */
  private static final int COMPARED = 50;

  /** Ranges are bent where there are more observations than this times the parameters. */
  private static final int BENT = 4;

  private static final int COMPARING_STEPS = 12;
  private static final int FITTING_STEPS = 15;
  private static final int BENDING_STEPS = 15;

  private record Fit(OutputTransform transform, double[] theta, double loss) {}

  /**
   * Fits a process.
   *
   * @param x the features of each point
   * @param losses what was observed there
   * @param pending the features of points that will be observed; they count as if what is expected
   *     there had been seen, so that others are looked for
   */
  static Surrogate of(Features kinds, double[][] x, double[] losses, double[][] pending) {
    int[] used = chosen(losses, USED);
    double[][] points = pick(x, used);
    double[] values = pick(losses, used);
    Fit rough = rough(kinds, points, values);
    double[] y = rough.transform().values();
    int[] fitted = chosen(values, FITTED);
    double[] theta = fitted(kinds, pick(points, fitted), pick(y, fitted), rough.theta());
    return of(kinds, points, y, Hyperparameters.of(kinds, theta), pending);
  }

  /**
   * The variables that explain observations best: found from two starts, and then, where there are
   * enough observations, with ranges that may be bent.
   */
  private static double[] fitted(Features kinds, double[][] x, double[] y, double[] start) {
    Prior straight = new Prior(kinds, false);
    Likelihood likelihood = new Likelihood(kinds, straight, x, y);
    Lbfgs lbfgs = new Lbfgs(straight.low(), straight.high(), FITTING_STEPS);
    Lbfgs.Place near = lbfgs.minimize(likelihood, start);
    Lbfgs.Place far = lbfgs.minimize(likelihood, straight.start(0.5));
    double[] found = near.value() < far.value() ? near.x() : far.x();
    if (y.length <= BENT * kinds.parameters()) {
      return found;
    }
    Prior bent = new Prior(kinds, true);
    return new Lbfgs(bent.low(), bent.high(), BENDING_STEPS)
        .minimize(new Likelihood(kinds, bent, x, y), bent.extended(found))
        .x();
  }

  /** The transformation under which a Gaussian process explains the observations best. */
  private static Fit rough(Features kinds, double[][] x, double[] losses) {
    int[] compared = chosen(losses, COMPARED);
    double[][] points = pick(x, compared);
    double share = (double) compared.length / losses.length;
    Prior prior = new Prior(kinds, false);
    Fit best = null;
    for (OutputTransform transform :
        List.of(
            OutputTransform.standard(losses),
            OutputTransform.yeoJohnson(losses),
            OutputTransform.logarithmic(losses, 0.1))) {
      double[] y = pick(transform.values(), compared);
      Likelihood likelihood = new Likelihood(kinds, prior, points, y);
      Lbfgs lbfgs = new Lbfgs(prior.low(), prior.high(), COMPARING_STEPS);
      Lbfgs.Place place = lbfgs.minimize(likelihood, prior.start(1));
      // A likelihood of transformed values gains by how much closer together they lie.
      double loss = place.value() - share * transform.logSlope();
      if (best == null || loss < best.loss()) {
        best = new Fit(transform, place.x(), loss);
      }
    }
    return best;
  }

  /** The places of at most so many observations: the best, and as many of the others, evenly. */
  private static int[] chosen(double[] losses, int most) {
    Integer[] order = new Integer[losses.length];
    Arrays.setAll(order, i -> i);
    int count = Math.min(most, losses.length);
    if (losses.length > most) {
      Arrays.sort(order, (a, b) -> Double.compare(losses[a], losses[b]));
    }
    int best = losses.length > most ? most / 2 : count;
    int[] chosen = new int[count];
    for (int i = 0; i < count; i++) {
      int rest = losses.length - best;
      chosen[i] = order[i < best ? i : best + (int) ((long) (i - best) * rest / (count - best))];
    }
    Arrays.sort(chosen);
    return chosen;
  }

  private static double[] pick(double[] all, int[] places) {
    return Arrays.stream(places).mapToDouble(i -> all[i]).toArray();
  }

  private static double[][] pick(double[][] all, int[] places) {
    return Arrays.stream(places).mapToObj(i -> all[i]).toArray(double[][]::new);
  }

  private static Surrogate of(
      Features kinds, double[][] x, double[] y, Hyperparameters given, double[][] pending) {
    GaussianProcess seen = GaussianProcess.of(kinds, x, y, given);
    boolean tried = Arrays.stream(x).anyMatch(kinds::isHere);
    double best = Double.POSITIVE_INFINITY;
    for (double[] point : x) {
      if (kinds.isHere(point) || !tried) {
        best = Math.min(best, seen.mean(kinds.here(point)));
      }
    }
    if (pending.length == 0) {
      return new Surrogate(seen, best);
    }
    double[][] more = Arrays.copyOf(x, x.length + pending.length);
    double[] expected = Arrays.copyOf(y, more.length);
    for (int i = 0; i < pending.length; i++) {
      more[x.length + i] = pending[i];
      expected[x.length + i] = seen.mean(pending[i]);
      best = Math.min(best, expected[x.length + i]);
    }
    return new Surrogate(GaussianProcess.of(kinds, more, expected, given), best);
  }

  /** The same, for which only what is better by more than a margin is an improvement. */
  Surrogate wanting(double margin) {
    return new Surrogate(process, best - margin);
  }

  /** The logarithm of the expected improvement at a point. */
  double improvement(double[] features) {
    double mean = process.mean(features);
    return Improvement.of(best, mean, Math.sqrt(process.variance())).log();
  }
}
