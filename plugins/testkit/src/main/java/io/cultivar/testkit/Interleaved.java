package io.cultivar.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.Matrix;
import java.util.SplittableRandom;

/** The matrices of a dense layer for many networks, interleaved and each alone. */
record Interleaved(int lanes, int rows, int in, int out) {
  void assertSame(Kernels kernels) {
    Kernels many = kernels.interleaved(lanes);
    float[] x = random(rows * in * lanes, 1);
    float[] w = random(in * out * lanes, 2);
    float[] bias = random(out * lanes, 3);
    float[] dz = random(rows * out * lanes, 4);
    float[] z = new float[rows * out * lanes];
    float[] dw = new float[in * out * lanes];
    float[] db = new float[out * lanes];
    float[] dx = new float[rows * in * lanes];
    Matrix xs = Matrix.of(x, rows, in * lanes);
    Matrix ws = Matrix.of(w, in, out * lanes);
    Matrix dzs = Matrix.of(dz, rows, out * lanes);
    many.forward(xs, ws, Matrix.of(bias, 1, out * lanes), Matrix.of(z, rows, out * lanes))
        .compute();
    many.weightGradient(xs, dzs, Matrix.of(dw, in, out * lanes), Matrix.of(db, 1, out * lanes))
        .compute();
    many.inputGradient(dzs, ws, Matrix.of(dx, rows, in * lanes)).compute();
    for (int lane = 0; lane < lanes; lane++) {
      Matrix oneX = Matrix.of(lane(x, lane), rows, in);
      Matrix oneW = Matrix.of(lane(w, lane), in, out);
      Matrix oneBias = Matrix.of(lane(bias, lane), 1, out);
      Matrix oneDz = Matrix.of(lane(dz, lane), rows, out);
      Matrix oneZ = Matrix.of(new float[rows * out], rows, out);
      Matrix oneDw = Matrix.of(new float[in * out], in, out);
      Matrix oneDb = Matrix.of(new float[out], 1, out);
      Matrix oneDx = Matrix.of(new float[rows * in], rows, in);
      kernels.forward(oneX, oneW, oneBias, oneZ).compute();
      kernels.weightGradient(oneX, oneDz, oneDw, oneDb).compute();
      kernels.inputGradient(oneDz, oneW, oneDx).compute();
      String what = kernels + " " + this + " lane " + lane;
      assertArrayEquals(oneZ.values(), lane(z, lane), what + " forward");
      assertArrayEquals(oneDw.values(), lane(dw, lane), what + " weight gradient");
      assertArrayEquals(oneDb.values(), lane(db, lane), what + " bias gradient");
      assertArrayEquals(oneDx.values(), lane(dx, lane), what + " input gradient");
    }
  }

  private float[] lane(float[] all, int lane) {
    return take(all, lanes, lane);
  }

  /** The numbers of a lane. */
  static float[] take(float[] all, int lanes, int lane) {
    float[] one = new float[all.length / lanes];
    for (int i = 0; i < one.length; i++) {
      one[i] = all[i * lanes + lane];
    }
    return one;
  }

  static float[] random(int length, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] numbers = new float[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = (float) random.nextDouble(-1, 1);
    }
    return numbers;
  }
}
