package io.cultivar.search.tpe;

import io.cultivar.search.points.Draws;
import java.util.random.RandomGenerator;

/**
 * Kernels over numbers that are products of normal distributions, one for each axis, cut off
 * outside of [0, 1].
 */
final class AxisKernels implements Kernels {
  private final Axes axes;
  private final double[][] centres;
  private final double[][] widths;

  /** One over the width and the logarithm of the density in the middle; both 0 where not active. */
  private final double[][] inverse;

  private final double[][] logPeak;

  /**
   * Kernels of given widths.
   *
   * @param centres by axis, then by kernel, NaN where not active
   * @param widths standard deviations, likewise, up to 1
   */
  private AxisKernels(Axes axes, double[][] centres, double[][] widths) {
    this.axes = axes;
    this.centres = centres;
    this.widths = widths;
    int count = axes.width() == 0 ? 0 : centres[0].length;
    this.inverse = new double[axes.width()][count];
    this.logPeak = new double[axes.width()][count];
    for (int axis : axes.numbers()) {
      for (int i = 0; i < count; i++) {
        if (!Double.isNaN(centres[axis][i])) {
          inverse[axis][i] = 1 / widths[axis][i];
          logPeak[axis][i] = Bandwidths.logPeak(centres[axis][i], widths[axis][i]);
        }
      }
    }
  }

  /** Kernels as wide as the neighbours are far, axis by axis. */
  static AxisKernels byNeighbours(Axes axes, double[][] points) {
    double[][] centres = transposed(axes, points);
    double[][] widths = new double[axes.width()][];
    for (int axis : axes.numbers()) {
      widths[axis] = Bandwidths.ofNeighbours(centres[axis], axes.floor(axis));
    }
    return new AxisKernels(axes, centres, widths);
  }

  /** Kernels as wide as the points nearest to each are spread. */
  static AxisKernels byNearest(Axes axes, double[][] points) {
    return new AxisKernels(
        axes, transposed(axes, points), new NearestSpread(axes, points).widths());
  }

  private static double[][] transposed(Axes axes, double[][] points) {
    double[][] coordinates = new double[axes.width()][points.length];
    for (int axis = 0; axis < coordinates.length; axis++) {
      for (int i = 0; i < points.length; i++) {
        coordinates[axis][i] = points[i][axis];
      }
    }
    return coordinates;
  }

  @Override
  public void addLogDensities(double[] point, double[] sums) {
    for (int axis : axes.numbers()) {
      if (!Double.isNaN(point[axis])) {
        add(point[axis], axis, sums);
      }
    }
  }

  private void add(double coordinate, int axis, double[] sums) {
    double[] middle = centres[axis];
    double[] scale = inverse[axis];
    double[] peak = logPeak[axis];
    for (int i = 0; i < middle.length; i++) {
      if (scale[i] != 0) {
        double z = (coordinate - middle[i]) * scale[i];
        sums[i] += peak[i] - 0.5 * z * z;
      }
    }
  }

  @Override
  public void draw(int kernel, double[] into, RandomGenerator random) {
    for (int axis : axes.numbers()) {
      double centre = centres[axis][kernel];
      if (!Double.isNaN(centre)) {
        into[axis] = Draws.gaussianWithinUnit(centre, widths[axis][kernel], random);
      }
    }
  }
}
