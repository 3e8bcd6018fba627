package io.cultivar.search.gp;

import io.cultivar.search.gp.GaussianProcess.Hyperparameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Gaussian process that explains observations best: by the output transformation and the
 * hyperparameters whose posterior density is greatest.
 *
 * @param process the process
 * @param best the least that it expects at a point that was observed
 */
record Surrogate(GaussianProcess process, double best) {
  /** Hyperparameters are fitted to so many observations at most; all are used to predict. */
  private static final int FITTED = 120;

  /** Steps to find out how well a transformation does, and then to the end. */
  private static final int FIRST_STEPS = 15;

  private static final int LAST_STEPS = 40;

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
    int[] chosen = chosen(losses);
    double[][] points = new double[chosen.length][];
    for (int i = 0; i < chosen.length; i++) {
      points[i] = x[chosen[i]];
    }
    Likelihood[] likelihoods = new Likelihood[1];
    Fit best = null;
    for (OutputTransform transform : transforms(losses)) {
      double[] y = new double[chosen.length];
      for (int i = 0; i < chosen.length; i++) {
        y[i] = transform.values()[chosen[i]];
      }
      Likelihood likelihood = new Likelihood(kinds, points, y);
      Fit fit = fit(likelihood, transform, (double) chosen.length / losses.length);
      if (best == null || fit.loss() < best.loss()) {
        best = fit;
        likelihoods[0] = likelihood;
      }
    }
    Lbfgs last = new Lbfgs(likelihoods[0].low(), likelihoods[0].high(), LAST_STEPS);
    double[] theta = last.minimize(likelihoods[0], best.theta()).x();
    return of(kinds, x, best.transform().values(), Hyperparameters.of(theta), pending);
  }

  private static List<OutputTransform> transforms(double[] losses) {
    List<OutputTransform> all = new ArrayList<>();
    all.add(OutputTransform.standard(losses));
    all.add(OutputTransform.yeoJohnson(losses));
    all.add(OutputTransform.logarithmic(losses, 0.1));
    return all;
  }

  /** The share of observations that are fitted counts for what the transformation gains. */
  private static Fit fit(Likelihood likelihood, OutputTransform transform, double share) {
    Lbfgs lbfgs = new Lbfgs(likelihood.low(), likelihood.high(), FIRST_STEPS);
    Lbfgs.Place near = lbfgs.minimize(likelihood, likelihood.start(0.1));
    Lbfgs.Place far = lbfgs.minimize(likelihood, likelihood.start(0.5));
    Lbfgs.Place better = near.value() < far.value() ? near : far;
    return new Fit(transform, better.x(), better.value() - share * transform.logSlope());
  }

  /** The places of the observations that are fitted: the best half of them, and others evenly. */
  private static int[] chosen(double[] losses) {
    Integer[] order = new Integer[losses.length];
    Arrays.setAll(order, i -> i);
    if (losses.length > FITTED) {
      Arrays.sort(order, (a, b) -> Double.compare(losses[a], losses[b]));
    }
    int count = Math.min(FITTED, losses.length);
    int best = losses.length > FITTED ? FITTED / 2 : count;
    int[] chosen = new int[count];
    for (int i = 0; i < count; i++) {
      int rest = losses.length - best;
      chosen[i] = order[i < best ? i : best + (int) ((long) (i - best) * rest / (count - best))];
    }
    Arrays.sort(chosen);
    return chosen;
  }

  private static Surrogate of(
      Features kinds, double[][] x, double[] y, Hyperparameters given, double[][] pending) {
    GaussianProcess seen = GaussianProcess.of(kinds, x, y, given);
    double best = Double.POSITIVE_INFINITY;
    for (double[] point : x) {
      best = Math.min(best, seen.mean(point));
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

  /** The logarithm of the expected improvement at a point. */
  double improvement(double[] features) {
    double mean = process.mean(features);
    return Improvement.of(best, mean, Math.sqrt(process.variance())).log();
  }
}
