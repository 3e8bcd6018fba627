package io.cultivar.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Softmax of rows in columns: number j of all rows side by side, a row in each lane.
 *
 * @param width how many numbers a row has
 * @param count how many rows, a whole number of vectors
 * @param lost room for what rounding loses, for each number
 */
record SoftmaxColumns(int width, int count, float[] lost) {
  private static final VectorSpecies<Float> S = Lanes.SPECIES;
  private static final int W = Lanes.COUNT;

  SoftmaxColumns(int width, int count) {
    this(width, count, new float[width * count]);
  }

  /**
   * Computes the probabilities.
   *
   * @param z the rows begin at {@code from}
   * @param y receives the results from {@code from} on; may be z
   */
  void forward(float[] z, float[] y, int from) {
    for (int lane = 0; lane < count; lane += W) {
      differences(z, y, from, lane);
    }
    Functions.exp(y, y, from, from + width * count);
    for (int lane = 0; lane < count; lane += W) {
      divideBySum(y, from, lane);
    }
  }

  /** z less the largest number of its row, and what that loses. */
  private void differences(float[] z, float[] y, int from, int lane) {
    int end = from + width * count;
    FloatVector max = FloatVector.fromArray(S, z, from + lane);
    for (int at = from + lane; at < end; at += count) {
      FloatVector x = FloatVector.fromArray(S, z, at);
      max = max.blend(x, x.compare(VectorOperators.GT, max));
    }
    for (int at = from + lane; at < end; at += count) {
      FloatVector x = FloatVector.fromArray(S, z, at);
      FloatVector difference = x.sub(max);
      FloatVector subtracted = difference.sub(x);
      FloatVector rounding = x.sub(difference.sub(subtracted)).sub(max.add(subtracted));
      // Of −∞ the exponential is 0, whatever was lost.
      rounding = rounding.blend(0f, difference.eq(Float.NEGATIVE_INFINITY));
      rounding.intoArray(lost, at - from);
      difference.intoArray(y, at);
    }
  }

  private void divideBySum(float[] y, int from, int lane) {
    int end = from + width * count;
    FloatVector sum = FloatVector.zero(S);
    FloatVector sumLost = FloatVector.zero(S);
    for (int at = from + lane; at < end; at += count) {
      FloatVector e = FloatVector.fromArray(S, y, at);
      e = e.fma(FloatVector.fromArray(S, lost, at - from), e);
      e.intoArray(y, at);
      FloatVector next = sum.add(e);
      FloatVector added = next.sub(sum);
      sumLost = sumLost.add(sum.sub(next.sub(added)).add(e.sub(added)));
      sum = next;
    }
    FloatVector scale = FloatVector.broadcast(S, 1f).div(sum.add(sumLost));
    for (int at = from + lane; at < end; at += count) {
      FloatVector.fromArray(S, y, at).mul(scale).intoArray(y, at);
    }
  }

  /** Computes the gradient in place. */
  void backward(float[] y, float[] gradient, int from) {
    int end = from + width * count;
    for (int lane = 0; lane < count; lane += W) {
      FloatVector sum = FloatVector.zero(S);
      for (int at = from + lane; at < end; at += count) {
        FloatVector dy = FloatVector.fromArray(S, gradient, at);
        sum = dy.fma(FloatVector.fromArray(S, y, at), sum);
      }
      for (int at = from + lane; at < end; at += count) {
        FloatVector dy = FloatVector.fromArray(S, gradient, at);
        FloatVector.fromArray(S, y, at).mul(dy.sub(sum)).intoArray(gradient, at);
      }
    }
  }
}
