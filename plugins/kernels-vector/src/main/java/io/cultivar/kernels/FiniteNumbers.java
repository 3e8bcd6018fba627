package io.cultivar.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Looks for numbers that are infinite or NaN. */
final class FiniteNumbers {
  private FiniteNumbers() {}

  /** Whether all of a whole number of vectors are finite. */
  static boolean all(float[] values, int from, int to) {
    FloatVector sum = FloatVector.zero(Lanes.SPECIES);
    for (int i = from; i < to; i += Lanes.COUNT) {
      // 0 for each that is finite, otherwise NaN.
      sum = sum.add(FloatVector.fromArray(Lanes.SPECIES, values, i).mul(0f));
    }
    return !sum.test(VectorOperators.IS_NAN).anyTrue();
  }
}
