package io.cultivar.api.network;

import io.cultivar.api.component.Kind;

/**
 * The arithmetic of dense layers. Of all kernels that the machine supports the one of the highest
 * priority serves; which one that is never changes a result.
 *
 * <p>For that, each number of a product is one chain of {@link Math#fma(float, float, float)} over
 * the summed index in rising order, begun with the value that the method names: no partial sums, no
 * other order.
 *
 * <p>Each method prepares a product of matrices that stay where they are while their numbers
 * change. Matrices with {@link #ROOM} floats behind them in their array may spare a product a copy;
 * what is there is the same afterwards.
 */
@Kind("kernels")
public interface Kernels {
  /** How many floats behind a matrix are of use. */
  int ROOM = 16;

  /**
   * A product of certain matrices, ready to be computed again and again. It allocates nothing then.
   * Used by one thread at a time.
   */
  @FunctionalInterface
  interface Product {
    /** Computes the result from what the matrices hold now. */
    void compute();
  }

  /**
   * z[i][j] = bias[j] + Σₖ x[i][k]·w[k][j], the chain begun with the bias.
   *
   * @param x rows × in
   * @param w in × out
   * @param bias 1 × out
   * @param z rows × out, receives the result; overlaps no argument
   */
  Product forward(Matrix x, Matrix w, Matrix bias, Matrix z);

  /**
   * dw[k][j] = Σᵢ x[i][k]·dz[i][j] and db[j] = Σᵢ dz[i][j], the chains begun with 0.
   *
   * @param x rows × in
   * @param dz rows × out
   * @param dw in × out, receives the result
   * @param db 1 × out, receives the result
   */
  Product weightGradient(Matrix x, Matrix dz, Matrix dw, Matrix db);

  /**
   * dx[i][k] = Σⱼ dz[i][j]·w[k][j], the chain begun with 0.
   *
   * @param dz rows × out
   * @param w in × out
   * @param dx rows × in, receives the result; overlaps no argument
   */
  Product inputGradient(Matrix dz, Matrix w, Matrix dx);

  /** Whether the machine and the JVM can run it. */
  default boolean supported() {
    return true;
  }

  /** The higher, the sooner it is chosen; the portable kernels have 0. */
  default int priority() {
    return 0;
  }
}
