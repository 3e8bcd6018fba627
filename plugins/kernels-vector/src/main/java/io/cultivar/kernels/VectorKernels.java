package io.cultivar.kernels;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;
import io.cultivar.api.network.StandardActivation;
import java.util.Optional;

/**
 * Matrix products on the vector unit: a tile of results grows in registers while the summed index
 * runs, each result in a lane of its own, so that its chain is that of plain code.
 *
 * <p>The JVM must have been started with {@code --add-modules jdk.incubator.vector}.
 */
@Component(name = "vector", summary = "the vector unit, by jdk.incubator.vector")
public record VectorKernels() implements Kernels {
  private static final String MODULE = "jdk.incubator.vector";

  /** Fewer lanes than this are not worth it. */
  private static final int LEAST_LANES = 4;

  @Override
  public boolean supported() {
    return lacks().isEmpty();
  }

  @Override
  public String lacks() {
    // What uses the module is in other classes, which must not be loaded without it.
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      return "start Java with --add-modules " + MODULE;
    }
    if (!optimises()) {
      return "start Java without what keeps it from optimising, as -XX:TieredStopAtLevel=1 does";
    }
    return Lanes.COUNT >= LEAST_LANES ? "" : "the processor's vectors are too short";
  }

  /**
   * Where vectors are not made of registers they are objects, and slower than plain code by far.
   */
  private static boolean optimises() {
    String mode = System.getProperty("java.vm.info", "");
    return !mode.contains("emulated-client") && !mode.contains("interpreted");
  }

  @Override
  public int priority() {
    return 10;
  }

  @Override
  public Computation forward(Matrix x, Matrix w, Matrix bias, Matrix z) {
    return new ForwardProduct(x, w, bias, z);
  }

  @Override
  public Computation weightGradient(Matrix x, Matrix dz, Matrix dw, Matrix db) {
    return new WeightGradientProduct(x, dz, dw, db);
  }

  @Override
  public Computation inputGradient(Matrix dz, Matrix w, Matrix dx) {
    return new InputGradientProduct(dz, w, dx);
  }

  @Override
  public Computation activation(Activation f, float[] z, float[] y, Block at) {
    Optional<StandardActivation> standard = f.standard();
    if (standard.isEmpty()) {
      return Kernels.super.activation(f, z, y, at);
    }
    return standard.get() == StandardActivation.SOFTMAX
        ? new SoftmaxRows(z, y, at)
        : ActivationVectors.of(standard.get(), z, y, at);
  }

  @Override
  public Computation activationGradient(
      Activation f, float[] z, float[] y, float[] gradient, Block at) {
    Optional<StandardActivation> standard = f.standard();
    return standard.isEmpty() || standard.get() == StandardActivation.SOFTMAX
        ? Kernels.super.activationGradient(f, z, y, gradient, at)
        : GradientVectors.of(standard.get(), z, y, gradient, at);
  }

  @Override
  public boolean finite(float[] values, int from, int to) {
    int end = from + (to - from) / Lanes.COUNT * Lanes.COUNT;
    return FiniteNumbers.all(values, from, end) && Kernels.super.finite(values, end, to);
  }

  @Override
  public Kernels interleaved(int lanes) {
    Kernels fallback = Kernels.super.interleaved(lanes);
    return new InterleavedVectorKernels(this, fallback, lanes);
  }
}
