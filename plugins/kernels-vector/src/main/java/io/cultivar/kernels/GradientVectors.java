package io.cultivar.kernels;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.StandardActivation;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The gradients of the standard activations that map each number by itself, in whole vectors. */
final class GradientVectors {
  private static final VectorSpecies<Float> S = Lanes.SPECIES;
  private static final int W = Lanes.COUNT;

  /** So many numbers are worked on at once where it takes several steps. */
  private static final int PART = 64 * W;

  /** What changes a range of whole vectors of a gradient. */
  @FunctionalInterface
  interface Range {
    void compute(float[] zOrY, float[] gradient, int from, int to);
  }

  private GradientVectors() {}

  /** Computes a block in place: what is not a whole vector as the api does. */
  static Kernels.Computation of(
      StandardActivation f, float[] z, float[] y, float[] gradient, Block at) {
    int end = at.offset() + (at.end() - at.offset()) / W * W;
    Block rest = new Block(end, 1, Math.max(1, at.end() - end));
    boolean whole = end == at.end();
    float[] given = f == StandardActivation.RELU || f == StandardActivation.GELU ? z : y;
    Range range =
        switch (f) {
          case RELU -> GradientVectors::relu;
          case TANH -> GradientVectors::tanh;
          case SIGMOID -> GradientVectors::sigmoid;
          case GELU -> gelu();
          case SOFTMAX -> throw new IllegalArgumentException("softmax looks at whole rows");
        };
    return () -> {
      range.compute(given, gradient, at.offset(), end);
      if (!whole) {
        f.backward(z, y, gradient, gradient, rest);
      }
    };
  }

  private static void relu(float[] z, float[] gradient, int from, int to) {
    for (int i = from; i < to; i += W) {
      FloatVector x = FloatVector.fromArray(S, z, i);
      FloatVector slope = FloatVector.zero(S).blend(1f, x.compare(VectorOperators.GT, 0f));
      FloatVector.fromArray(S, gradient, i).mul(slope).intoArray(gradient, i);
    }
  }

  private static void tanh(float[] y, float[] gradient, int from, int to) {
    FloatVector one = FloatVector.broadcast(S, 1f);
    for (int i = from; i < to; i += W) {
      FloatVector value = FloatVector.fromArray(S, y, i);
      FloatVector slope = one.sub(value).mul(one.add(value));
      FloatVector.fromArray(S, gradient, i).mul(slope).intoArray(gradient, i);
    }
  }

  private static void sigmoid(float[] y, float[] gradient, int from, int to) {
    FloatVector one = FloatVector.broadcast(S, 1f);
    for (int i = from; i < to; i += W) {
      FloatVector value = FloatVector.fromArray(S, y, i);
      FloatVector slope = value.mul(one.sub(value));
      FloatVector.fromArray(S, gradient, i).mul(slope).intoArray(gradient, i);
    }
  }

  private static Range gelu() {
    float[] x = new float[PART];
    float[] density = new float[PART];
    float[] cdf = new float[PART];
    return (z, gradient, from, to) -> {
      for (int part = from; part < to; part += PART) {
        int count = Math.min(PART, to - part);
        System.arraycopy(z, part, x, 0, count);
        Normal.density(x, density, 0, count);
        Normal.cdf(x, cdf, 0, count);
        multiplyByGeluSlope(x, density, cdf, gradient, part, count);
      }
    };
  }

  private static void multiplyByGeluSlope(
      float[] x, float[] density, float[] cdf, float[] gradient, int at, int count) {
    for (int i = 0; i < count; i += W) {
      FloatVector z = FloatVector.fromArray(S, x, i);
      FloatVector bounded = z.max(-15f).min(15f);
      FloatVector slope =
          bounded.fma(FloatVector.fromArray(S, density, i), FloatVector.fromArray(S, cdf, i));
      FloatVector.fromArray(S, gradient, at + i).mul(slope).intoArray(gradient, at + i);
    }
  }
}
