package io.cultivar.kernels;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;

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
    // What uses the module is in other classes, which must not be loaded without it.
    return ModuleLayer.boot().findModule(MODULE).isPresent() && Lanes.COUNT >= LEAST_LANES;
  }

  @Override
  public int priority() {
    return 10;
  }

  @Override
  public Product forward(Matrix x, Matrix w, Matrix bias, Matrix z) {
    return new ForwardProduct(x, w, bias, z);
  }

  @Override
  public Product weightGradient(Matrix x, Matrix dz, Matrix dw, Matrix db) {
    return new WeightGradientProduct(x, dz, dw, db);
  }

  @Override
  public Product inputGradient(Matrix dz, Matrix w, Matrix dx) {
    return new InputGradientProduct(dz, w, dx);
  }
}
