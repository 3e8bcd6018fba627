package io.cultivar.kernels;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.StandardActivation;

/** Softmax of the rows of a block: a vector's length of them is turned into columns and back. */
final class SoftmaxRows implements Kernels.Computation {
  private static final int W = Lanes.COUNT;

  private final float[] z;
  private final float[] y;
  private final Block at;
  private final float[] columns;
  private final SoftmaxColumns softmax;

  SoftmaxRows(float[] z, float[] y, Block at) {
    this.z = z;
    this.y = y;
    this.at = at;
    this.columns = new float[at.rows() < W ? 0 : W * at.width()];
    this.softmax = new SoftmaxColumns(at.width(), W);
  }

  @Override
  public void compute() {
    if (at.rows() < W) {
      StandardActivation.SOFTMAX.forward(z, y, at);
      return;
    }
    int width = at.width();
    for (int row = 0; row < at.rows(); row += W) {
      // The last rows begin earlier: those computed twice get the same results.
      int from = at.offset() + Math.min(row, at.rows() - W) * width;
      toColumns(z, from, columns, width);
      softmax.forward(columns, columns, 0);
      toRows(columns, y, from, width);
    }
  }

  private static void toColumns(float[] rows, int from, float[] columns, int width) {
    for (int lane = 0; lane < W; lane++) {
      for (int j = 0, i = from + lane * width; j < width; j++) {
        columns[j * W + lane] = rows[i + j];
      }
    }
  }

  private static void toRows(float[] columns, float[] rows, int from, int width) {
    for (int lane = 0; lane < W; lane++) {
      for (int j = 0, i = from + lane * width; j < width; j++) {
        rows[i + j] = columns[j * W + lane];
      }
    }
  }
}
