package io.cultivar.search.tpe;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A density over a whole space, branches included: a weighted sum of kernels round points, and of
 * one that is uniform, the prior. A coordinate that a kernel's own point lacks is uniform in it, so
 * that a point says something about all that it has in common with others, whatever their branch.
 */
final class ParzenMixture {
  /** What is so far below the largest summand, as a logarithm, adds nothing to it. */
  private static final double NEGLIGIBLE = -40;

  private final Axes axes;
  private final List<Kernels> kernels;
  private final double[] weights;
  private final double[] logWeights;

  /**
   * A mixture.
   *
   * @param kernels over different axes, each with one kernel for each point
   * @param weights of the points, from 0, not all 0 unless there are none
   * @param prior the weight of the uniform kernel, where all points together weigh their number
   */
  ParzenMixture(Axes axes, List<Kernels> kernels, double[] weights, double prior) {
    this.axes = axes;
    this.kernels = kernels;
    int count = weights.length;
    double sum = Arrays.stream(weights).sum();
    this.weights = new double[count + 1];
    this.logWeights = new double[count + 1];
    for (int i = 0; i <= count; i++) {
      this.weights[i] = (i == count ? prior : count * weights[i] / sum) / (count + prior);
      logWeights[i] = StrictMath.log(this.weights[i]);
    }
  }

  /** The logarithm of the density at a point. */
  double logDensity(double[] point) {
    int count = weights.length - 1;
    double[] sums = logWeights.clone();
    for (Kernels kernel : kernels) {
      kernel.addLogDensities(point, sums);
    }
    for (int axis : axes.choices()) {
      sums[count] -= Double.isNaN(point[axis]) ? 0 : StrictMath.log(axes.variants(axis));
    }
    double largest = sums[count];
    for (double sum : sums) {
      largest = Math.max(largest, sum);
    }
    double total = 0;
    for (double sum : sums) {
      if (sum - largest > NEGLIGIBLE) {
        total += StrictMath.exp(sum - largest);
      }
    }
    return largest + StrictMath.log(total);
  }

  /** Draws a number for every coordinate, active or not. */
  double[] draw(RandomGenerator random) {
    double place = random.nextDouble();
    int drawn = 0;
    while (drawn < weights.length - 1 && place >= weights[drawn]) {
      place -= weights[drawn];
      drawn++;
    }
    double[] point = new double[axes.width()];
    for (int axis = 0; axis < point.length; axis++) {
      point[axis] = random.nextDouble();
    }
    if (drawn < weights.length - 1) {
      for (Kernels kernel : kernels) {
        kernel.draw(drawn, point, random);
      }
    }
    return point;
  }
}
