package io.cultivar.kernels;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;
import io.cultivar.api.network.StandardActivation;
import java.util.Optional;

/**
 * Kernels for interleaved matrices.
 *
 * @param plain the kernels for what does not care about the interleaving
 * @param fallback the kernels for what has no vector form
 * @param lanes how many matrices, a multiple of the vector's length
 */
record InterleavedVectorKernels(Kernels plain, Kernels fallback, int lanes) implements Kernels {
  private static final float[] ZERO = {};

  @Override
  public Computation forward(Matrix x, Matrix w, Matrix bias, Matrix z) {
    return new InterleavedProduct(
        InterleavedFactor.rows(x, lanes),
        InterleavedFactor.rows(w, lanes),
        bias.values(),
        bias.offset(),
        w.rows(),
        z,
        lanes);
  }

  @Override
  public Computation weightGradient(Matrix x, Matrix dz, Matrix dw, Matrix db) {
    Computation product =
        new InterleavedProduct(
            InterleavedFactor.columns(x, lanes),
            InterleavedFactor.rows(dz, lanes),
            ZERO,
            0,
            x.rows(),
            dw,
            lanes);
    return new InterleavedWeightGradient(product, new ColumnSums(dz, db));
  }

  @Override
  public Computation inputGradient(Matrix dz, Matrix w, Matrix dx) {
    return new InterleavedProduct(
        InterleavedFactor.rows(dz, lanes),
        InterleavedFactor.columns(w, lanes),
        ZERO,
        0,
        dz.columns() / lanes,
        dx,
        lanes);
  }

  @Override
  public Computation activation(Activation f, float[] z, float[] y, Block at) {
    Optional<StandardActivation> standard = f.standard();
    if (standard.isEmpty()) {
      return fallback.activation(f, z, y, at);
    }
    return standard.get().elementwise()
        ? plain.activation(f, z, y, at)
        : InterleavedSoftmax.forward(z, y, at, lanes);
  }

  @Override
  public Computation activationGradient(
      Activation f, float[] z, float[] y, float[] gradient, Block at) {
    Optional<StandardActivation> standard = f.standard();
    if (standard.isEmpty()) {
      return fallback.activationGradient(f, z, y, gradient, at);
    }
    return standard.get().elementwise()
        ? plain.activationGradient(f, z, y, gradient, at)
        : InterleavedSoftmax.backward(y, gradient, at, lanes);
  }

  @Override
  public boolean finite(float[] values, int from, int to) {
    return plain.finite(values, from, to);
  }
}
