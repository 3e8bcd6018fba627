package io.cultivar.network.kernels;

import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Kernels whose larger computations are shared by the threads of a crew. Each thread computes other
 * results, rows or columns of a product: no sum is split, so that no result changes.
 *
 * @param whole what computes each part
 * @param crew the threads, used by the thread that computes only
 */
public record SharedKernels(Kernels whole, Crew crew) implements Kernels {
  /** Multiplications and additions that take longer than getting threads together. */
  private static final double WORTHWHILE = 2e6;

  /** Numbers whose activation takes longer than getting threads together. */
  private static final int MANY = 1 << 14;

  /** A part has a multiple of so many columns: whole tiles of vectors. */
  private static final int TILE = 64;

  /** How many threads a product is worth. */
  public static int worthwhile(int rows, int columns, int depth) {
    return (int) (2.0 * rows * columns * depth / WORTHWHILE);
  }

  /** The kernels for a crew, which may be one thread. */
  public static Kernels of(Kernels whole, Crew crew) {
    return crew.size() == 1 ? whole : new SharedKernels(whole, crew);
  }

  @Override
  public Computation forward(Matrix x, Matrix w, Matrix bias, Matrix z) {
    return product(
        z,
        w.rows(),
        (from, to) -> whole.forward(x.rows(from, to), w, bias, z.rows(from, to)),
        (from, to) ->
            whole.forward(x, w.columns(from, to), bias.columns(from, to), z.columns(from, to)));
  }

  @Override
  public Computation weightGradient(Matrix x, Matrix dz, Matrix dw, Matrix db) {
    return product(
        dw,
        x.rows(),
        (from, to) ->
            whole.weightGradient(
                x.columns(from, to), dz, dw.rows(from, to), from == 0 ? db : like(db)),
        (from, to) ->
            whole.weightGradient(
                x, dz.columns(from, to), dw.columns(from, to), db.columns(from, to)));
  }

  /** Room for sums that another part computes as well. */
  private static Matrix like(Matrix row) {
    return new Matrix(new float[row.columns() + ROOM], 0, 1, row.columns());
  }

  @Override
  public Computation inputGradient(Matrix dz, Matrix w, Matrix dx) {
    return product(
        dx,
        w.columns(),
        (from, to) -> whole.inputGradient(dz.rows(from, to), w, dx.rows(from, to)),
        (from, to) -> whole.inputGradient(dz, w.rows(from, to), dx.columns(from, to)));
  }

  /** A product, by columns where each part gets whole tiles of them, else by rows. */
  private Computation product(
      Matrix result,
      int depth,
      BiFunction<Integer, Integer, Computation> byRows,
      BiFunction<Integer, Integer, Computation> byColumns) {
    int size = crew.size();
    if (worthwhile(result.rows(), result.columns(), depth) < size) {
      return byRows.apply(0, result.rows());
    }
    if (result.columns() % (size * TILE) == 0) {
      return shared(result.columns(), byColumns);
    }
    // What is behind rows narrower than this may be overwritten by kernels for a while.
    return result.columns() >= ROOM && result.rows() >= size
        ? shared(result.rows(), byRows)
        : byRows.apply(0, result.rows());
  }

  @Override
  public Computation activation(Activation f, float[] z, float[] y, Block at) {
    return elements(at, part -> whole.activation(f, z, y, part));
  }

  @Override
  public Computation activationGradient(
      Activation f, float[] z, float[] y, float[] gradient, Block at) {
    return elements(at, part -> whole.activationGradient(f, z, y, gradient, part));
  }

  private Computation elements(Block all, Function<Block, Computation> part) {
    boolean few = (long) all.rows() * all.width() < (long) crew.size() * MANY;
    if (few || all.rows() < crew.size()) {
      return part.apply(all);
    }
    return shared(
        all.rows(),
        (from, to) ->
            part.apply(new Block(all.offset() + from * all.width(), to - from, all.width())));
  }

  /** Parts of as many rows or columns each. */
  private Computation shared(int count, BiFunction<Integer, Integer, Computation> part) {
    Computation[] parts = new Computation[crew.size()];
    for (int i = 0; i < parts.length; i++) {
      int from = (int) ((long) count * i / parts.length);
      int to = (int) ((long) count * (i + 1) / parts.length);
      parts[i] = part.apply(from, to);
    }
    return () -> crew.compute(parts);
  }

  @Override
  public boolean finite(float[] values, int from, int to) {
    return whole.finite(values, from, to);
  }

  @Override
  public Kernels interleaved(int lanes) {
    return whole.interleaved(lanes);
  }
}
