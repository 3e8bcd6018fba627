package io.cultivar.kernels;

import io.cultivar.api.network.Block;
import io.cultivar.api.network.Kernels;
import io.cultivar.api.network.StandardActivation;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The outputs of the standard activations that map each number by itself, in whole vectors. */
final class ActivationVectors {
  private static final VectorSpecies<Float> S = Lanes.SPECIES;
  private static final int W = Lanes.COUNT;

  /** A function over a range of whole vectors. */
  @FunctionalInterface
  interface Range {
    void compute(float[] z, float[] y, int from, int to);
  }

  private ActivationVectors() {}

  /** Computes a block: what is not a whole vector as the api does. */
  static Kernels.Computation of(StandardActivation f, float[] z, float[] y, Block at) {
    int numbers = at.end() - at.offset();
    int end = at.offset() + numbers / W * W;
    Range range =
        switch (f) {
          case RELU -> ActivationVectors::relu;
          case TANH -> Functions::tanh;
          case SIGMOID -> Functions::sigmoid;
          case GELU -> Normal::timesCdf;
          case SOFTMAX -> throw new IllegalArgumentException("softmax looks at whole rows");
        };
    if (end == at.end()) {
      return () -> range.compute(z, y, at.offset(), end);
    }
    Block rest = new Block(end, 1, at.end() - end);
    return () -> {
      range.compute(z, y, at.offset(), end);
      f.forward(z, y, rest);
    };
  }

  private static void relu(float[] z, float[] y, int from, int to) {
    for (int i = from; i < to; i += W) {
      FloatVector x = FloatVector.fromArray(S, z, i);
      // Minus zero becomes zero, NaN stays.
      x.blend(0f, x.compare(VectorOperators.LE, 0f)).intoArray(y, i);
    }
  }
}
