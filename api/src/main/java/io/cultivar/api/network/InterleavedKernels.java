package io.cultivar.api.network;

/** Kernels for interleaved matrices in plain loops. */
record InterleavedKernels(int lanes) implements Kernels {
  InterleavedKernels {
    if (lanes < 1 || lanes % ROOM != 0) {
      throw new IllegalArgumentException("lanes must be a multiple of " + ROOM + ", was " + lanes);
    }
  }

  /**
   * A factor of a product: the numbers of row r and column c begin at {@code at + r * row + c *
   * column}.
   */
  private record Factor(float[] values, int at, int row, int column) {}

  @Override
  public Computation forward(Matrix x, Matrix w, Matrix bias, Matrix z) {
    return () -> {
      for (int i = 0; i < z.rows(); i++) {
        System.arraycopy(
            bias.values(), bias.offset(), z.values(), z.offset() + i * z.columns(), z.columns());
      }
      multiply(rows(x), rows(w), x.columns() / lanes, z);
    };
  }

  @Override
  public Computation weightGradient(Matrix x, Matrix dz, Matrix dw, Matrix db) {
    return () -> {
      clear(dw);
      multiply(columns(x), rows(dz), x.rows(), dw);
      clear(db);
      for (int i = 0; i < dz.rows(); i++) {
        int from = dz.offset() + i * dz.columns();
        for (int j = 0; j < dz.columns(); j++) {
          db.values()[db.offset() + j] += dz.values()[from + j];
        }
      }
    };
  }

  @Override
  public Computation inputGradient(Matrix dz, Matrix w, Matrix dx) {
    return () -> {
      clear(dx);
      multiply(rows(dz), columns(w), dz.columns() / lanes, dx);
    };
  }

  @Override
  public Computation activation(Activation f, float[] z, float[] y, Block at) {
    if (f instanceof ElementwiseActivation) {
      return () -> f.forward(z, y, at);
    }
    Single one = new Single(at, lanes);
    return () -> {
      for (int lane = 0; lane < lanes; lane++) {
        one.take(z, lane, one.z);
        f.forward(one.z, one.y, one.block);
        one.give(one.y, y, lane);
      }
    };
  }

  @Override
  public Computation activationGradient(
      Activation f, float[] z, float[] y, float[] gradient, Block at) {
    if (f instanceof ElementwiseActivation) {
      return () -> f.backward(z, y, gradient, gradient, at);
    }
    Single one = new Single(at, lanes);
    return () -> {
      for (int lane = 0; lane < lanes; lane++) {
        one.take(z, lane, one.z);
        one.take(y, lane, one.y);
        one.take(gradient, lane, one.gradient);
        f.backward(one.z, one.y, one.gradient, one.gradient, one.block);
        one.give(one.gradient, gradient, lane);
      }
    };
  }

  private Factor rows(Matrix matrix) {
    return new Factor(matrix.values(), matrix.offset(), matrix.columns(), lanes);
  }

  /** The transpose. */
  private Factor columns(Matrix matrix) {
    return new Factor(matrix.values(), matrix.offset(), lanes, matrix.columns());
  }

  private static void clear(Matrix matrix) {
    int end = matrix.offset() + matrix.rows() * matrix.columns();
    java.util.Arrays.fill(matrix.values(), matrix.offset(), end, 0);
  }

  /** Adds to c the product of a and b, term by term. */
  private void multiply(Factor a, Factor b, int depth, Matrix c) {
    int columns = c.columns() / lanes;
    for (int i = 0; i < c.rows(); i++) {
      for (int j = 0; j < columns; j++) {
        int to = c.offset() + i * c.columns() + j * lanes;
        for (int k = 0; k < depth; k++) {
          addProduct(
              a.values(),
              a.at() + i * a.row() + k * a.column(),
              b.values(),
              b.at() + k * b.row() + j * b.column(),
              c.values(),
              to,
              lanes);
        }
      }
    }
  }

  private static void addProduct(
      float[] a, int ai, float[] b, int bi, float[] c, int ci, int lanes) {
    for (int lane = 0; lane < lanes; lane++) {
      c[ci + lane] = Math.fma(a[ai + lane], b[bi + lane], c[ci + lane]);
    }
  }

  /** Arrays for the numbers of one matrix of those that are interleaved. */
  private static final class Single {
    private final Block all;
    private final int lanes;
    private final Block block;
    private final float[] z;
    private final float[] y;
    private final float[] gradient;

    Single(Block all, int lanes) {
      this.all = all;
      this.lanes = lanes;
      this.block = new Block(0, all.rows(), all.width() / lanes);
      this.z = new float[block.end()];
      this.y = new float[block.end()];
      this.gradient = new float[block.end()];
    }

    void take(float[] from, int lane, float[] to) {
      for (int i = 0; i < to.length; i++) {
        to[i] = from[all.offset() + i * lanes + lane];
      }
    }

    void give(float[] from, float[] to, int lane) {
      for (int i = 0; i < from.length; i++) {
        to[all.offset() + i * lanes + lane] = from[i];
      }
    }
  }
}
