package io.cultivar.search.tpe;

import java.util.random.RandomGenerator;

/**
 * Kernels over variants without an order: most of the weight on the variant of the kernel's own
 * point, the rest spread over the others (Aitchison and Aitken, "Multivariate binary discrimination
 * by the kernel method", 1976).
 */
final class ChoiceKernels implements Kernels {
  /**
   * The weight of the own variant, as Watanabe, "Tree-structured Parzen estimator" (2023) has it.
   */
  private static final double OWN = 0.8;

  private final Axes axes;
  private final double[][] centres;
  private final double[] logOwn;
  private final double[] logOther;

  ChoiceKernels(Axes axes, double[][] centres) {
    this.axes = axes;
    this.centres = centres;
    this.logOwn = new double[axes.width()];
    this.logOther = new double[axes.width()];
    for (int axis : axes.choices()) {
      int variants = axes.variants(axis);
      logOwn[axis] = variants == 1 ? 0 : StrictMath.log(OWN);
      logOther[axis] = variants == 1 ? 0 : StrictMath.log((1 - OWN) / (variants - 1));
    }
  }

  @Override
  public void addLogDensities(double[] point, double[] sums) {
    for (int axis : axes.choices()) {
      if (!Double.isNaN(point[axis])) {
        int variant = axes.variant(axis, point[axis]);
        double uniform = -StrictMath.log(axes.variants(axis));
        for (int i = 0; i < centres.length; i++) {
          double centre = centres[i][axis];
          double other = axes.variant(axis, centre) == variant ? logOwn[axis] : logOther[axis];
          sums[i] += Double.isNaN(centre) ? uniform : other;
        }
      }
    }
  }

  @Override
  public void draw(int kernel, double[] into, RandomGenerator random) {
    for (int axis : axes.choices()) {
      double centre = centres[kernel][axis];
      if (!Double.isNaN(centre)) {
        into[axis] = drawn(axis, centre, random);
      }
    }
  }

  private double drawn(int axis, double centre, RandomGenerator random) {
    int variants = axes.variants(axis);
    if (variants == 1 || random.nextDouble() < OWN) {
      return centre;
    }
    int other = random.nextInt(variants - 1);
    return ((other < axes.variant(axis, centre) ? other : other + 1) + 0.5) / variants;
  }
}
