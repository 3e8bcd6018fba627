package io.cultivar.api.network;

import io.cultivar.api.component.Kind;

/**
 * The arithmetic of dense layers. Of all kernels that the machine supports the one of the highest
 * priority serves; which one that is never changes a result.
 *
 * <p>For that, each number of a product is one chain of {@link Math#fma(float, float, float)} over
 * the summed index in rising order, begun with the value that the method names: no partial sums, no
 * other order.
 */
@Kind("kernels")
public interface Kernels {
  /**
   * z[i][j] = bias[j] + Σₖ x[i][k]·w[k][j], the chain begun with the bias.
   *
   * @param x rows × in
   * @param w in × out
   * @param bias 1 × out
   * @param z rows × out, receives the result; overlaps no argument
   */
  void forward(Matrix x, Matrix w, Matrix bias, Matrix z);

  /**
   * dw[k][j] = Σᵢ x[i][k]·dz[i][j] and db[j] = Σᵢ dz[i][j], the chains begun with 0.
   *
   * @param x rows × in
   * @param dz rows × out
   * @param dw in × out, receives the result
   * @param db 1 × out, receives the result
   */
  void weightGradient(Matrix x, Matrix dz, Matrix dw, Matrix db);

  /**
   * dx[i][k] = Σⱼ dz[i][j]·w[k][j], the chain begun with 0.
   *
   * @param dz rows × out
   * @param w in × out
   * @param dx rows × in, receives the result; overlaps no argument
   */
  void inputGradient(Matrix dz, Matrix w, Matrix dx);

  /** Whether the machine and the JVM can run it. */
  default boolean supported() {
    return true;
  }

  /** The higher, the sooner it is chosen; the portable kernels have 0. */
  default int priority() {
    return 0;
  }
}
