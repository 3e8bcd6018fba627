package io.cultivar.runner.component;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;
import java.util.concurrent.atomic.LongAdder;

/**
 * Kernels that hand the first work to others. Code for the vector unit is slow until the JIT
 * compiler is done with it, which takes longer than a short study does.
 *
 * @param warm the kernels that serve in the long run
 * @param cold those for the beginning
 * @param nanos how much work was handed out so far
 */
record WarmingKernels(Kernels warm, Kernels cold, LongAdder nanos) implements Kernels {
  /** Work that takes longer than this in plain loops is worth the compiler's time. */
  private static final double WORTHWHILE = 1e9;

  @Override
  public Kernels forWork(double seconds) {
    nanos.add((long) Math.min(seconds * 1e9, WORTHWHILE));
    return nanos.sum() < WORTHWHILE ? cold : warm;
  }

  @Override
  public Computation forward(Matrix x, Matrix w, Matrix bias, Matrix z) {
    return warm.forward(x, w, bias, z);
  }

  @Override
  public Computation weightGradient(Matrix x, Matrix dz, Matrix dw, Matrix db) {
    return warm.weightGradient(x, dz, dw, db);
  }

  @Override
  public Computation inputGradient(Matrix dz, Matrix w, Matrix dx) {
    return warm.inputGradient(dz, w, dx);
  }

  @Override
  public Computation activation(Activation f, float[] z, float[] y, Block at) {
    return warm.activation(f, z, y, at);
  }

  @Override
  public Computation activationGradient(
      Activation f, float[] z, float[] y, float[] gradient, Block at) {
    return warm.activationGradient(f, z, y, gradient, at);
  }

  @Override
  public boolean finite(float[] values, int from, int to) {
    return warm.finite(values, from, to);
  }

  @Override
  public Kernels interleaved(int lanes) {
    return warm.interleaved(lanes);
  }

  @Override
  public boolean supported() {
    return warm.supported();
  }

  @Override
  public int priority() {
    return warm.priority();
  }
}
