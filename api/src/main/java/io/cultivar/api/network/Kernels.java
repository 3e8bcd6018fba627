package io.cultivar.api.network;

import io.cultivar.api.component.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * The arithmetic of dense layers. Of all kernels that the machine supports the one of the highest
 * priority serves; which one that is never changes a result.
 *
 * <p>For that, each number of a product is one chain of {@link Math#fma(float, float, float)} over
 * the summed index in rising order, begun with the value that the method names: no partial sums, no
 * other order.
 *
 * <p>Each method prepares a computation on arrays that stay where they are while their numbers
 * change. Matrices with {@link #ROOM} floats behind them in their array may spare a copy; they may
 * be read, and where a dense result is narrower than that, overwritten for a while. What is there
 * is the same afterwards.
 */
@Kind("kernels")
public interface Kernels {
  /** How many floats behind a matrix are of use. */
  int ROOM = 16;

  /**
   * A computation on certain arrays, ready to be done again and again. It allocates nothing then.
   * Used by one thread at a time.
   */
  @FunctionalInterface
  interface Computation {
    /** Computes the result from what the arrays hold now. */
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
  Computation forward(Matrix x, Matrix w, Matrix bias, Matrix z);

  /**
   * dw[k][j] = Σᵢ x[i][k]·dz[i][j] and db[j] = Σᵢ dz[i][j], the chains begun with 0.
   *
   * @param x rows × in
   * @param dz rows × out
   * @param dw in × out, receives the result
   * @param db 1 × out, receives the result
   */
  Computation weightGradient(Matrix x, Matrix dz, Matrix dw, Matrix db);

  /**
   * dx[i][k] = Σⱼ dz[i][j]·w[k][j], the chain begun with 0.
   *
   * @param dz rows × out
   * @param w in × out
   * @param dx rows × in, receives the result; overlaps no argument
   */
  Computation inputGradient(Matrix dz, Matrix w, Matrix dx);

  /**
   * y = f(z), bit for bit what {@link Activation#forward} gives.
   *
   * @param z the weighted sums
   * @param y receives the outputs, at the same indices; another array
   * @param at the block, all of which is written
   */
  default Computation activation(Activation f, float[] z, float[] y, Block at) {
    return () -> f.forward(z, y, at);
  }

  /**
   * Turns the derivative by the outputs of an activation into that by its weighted sums, in place,
   * bit for bit as {@link Activation#backward}.
   *
   * @param z the weighted sums
   * @param y the outputs
   * @param gradient the derivatives, changed
   * @param at the block, all of which is written
   */
  default Computation activationGradient(
      Activation f, float[] z, float[] y, float[] gradient, Block at) {
    return () -> f.backward(z, y, gradient, gradient, at);
  }

  /**
   * The kernels for a piece of work: these, or others that are sooner at full speed where the work
   * is too short for the JIT compiler.
   *
   * @param seconds about how long it takes in plain loops on one core
   */
  default Kernels forWork(double seconds) {
    return this;
  }

  /** Whether all numbers of a range are finite. */
  default boolean finite(float[] values, int from, int to) {
    float sum = 0;
    for (int i = from; i < to; i++) {
      // 0 for each that is finite, otherwise NaN.
      sum += values[i] * 0;
    }
    return sum == 0;
  }

  /**
   * Kernels for the same computations on several matrices at once that are interleaved: where a
   * plain matrix has a number, an interleaved one has those of all, side by side. A matrix of rows
   * × columns is handed over as one of rows × (columns · lanes), a block likewise; all are dense.
   * Each result is bit for bit that of its matrix alone.
   *
   * @param lanes how many matrices, a multiple of {@link #ROOM}
   */
  default Kernels interleaved(int lanes) {
    return new InterleavedKernels(lanes);
  }

  /** Whether the machine and the JVM can run it. */
  default boolean supported() {
    return true;
  }

  /** The higher, the sooner it is chosen; the portable kernels have 0. */
  default int priority() {
    return 0;
  }

  /** What the machine or the JVM lacks where they are not supported, in words; else empty. */
  default String lacks() {
    return supported() ? "" : "the machine does not support it";
  }

  /** Those that serve: of the ones that are supported, the one of the highest priority. */
  static Optional<Kernels> best(Collection<? extends Kernels> all) {
    return all.stream()
        .filter(Kernels::supported)
        .max(Comparator.comparingInt(Kernels::priority))
        .map(Function.identity());
  }
}
