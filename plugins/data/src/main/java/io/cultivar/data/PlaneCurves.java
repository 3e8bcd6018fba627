package io.cultivar.data;

import io.cultivar.api.data.Table;

/** Points of the plane that lie, but for noise, on two curves; the target tells on which. */
final class PlaneCurves {
  private PlaneCurves() {}

  /** Chooses a point on one of the curves. */
  @FunctionalInterface
  interface Curves {
    /**
     * A point.
     *
     * @param curve which curve, 0 or 1
     * @param random where on it
     * @return its two coordinates
     */
    double[] point(int curve, Sampling random);
  }

  /** Checks the options that all such sets have. */
  static void check(int samples, double noise) {
    if (samples < 2) {
      throw new IllegalArgumentException("samples must be >= 2, was " + samples);
    }
    Sampling.checkSize(samples, 2);
    if (!(noise >= 0) || Double.isInfinite(noise)) {
      throw new IllegalArgumentException("noise must be >= 0, was " + noise);
    }
  }

  /** Points of both curves in turn, with normal noise of a deviation. */
  static Table table(int samples, double noise, Sampling random, Curves curves) {
    float[][] inputs = new float[2][samples];
    float[] target = new float[samples];
    for (int i = 0; i < samples; i++) {
      double[] point = curves.point(i % 2, random);
      inputs[0][i] = (float) (point[0] + noise * random.gaussian());
      inputs[1][i] = (float) (point[1] + noise * random.gaussian());
      target[i] = i % 2;
    }
    return Sampling.table(inputs, target);
  }
}
