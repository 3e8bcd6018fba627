package io.cultivar.search.tpe;

import java.util.random.RandomGenerator;

/** A density round each of several points, over some of the coordinates. Immutable. */
interface Kernels {
  /**
   * Adds the logarithm of each kernel's density at a point.
   *
   * @param point coordinates, NaN where not active
   * @param sums one place for each kernel
   */
  void addLogDensities(double[] point, double[] sums);

  /**
   * Draws from one kernel.
   *
   * @param into gets the coordinates that are active in the kernel's own point; others are left
   */
  void draw(int kernel, double[] into, RandomGenerator random);
}
