package io.cultivar.network.loss;

import io.cultivar.api.math.FloatMath;
import io.cultivar.api.network.Block;

/** Cross-entropy of softmax, computed from the weighted sums of a sample, which never overflows. */
final class SoftmaxRows {
  private SoftmaxRows() {}

  /** log Σₖ exp(zₖ) over a range. */
  static double logSumExp(float[] z, int from, int to) {
    float max = Float.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      max = Math.max(max, z[i]);
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += FloatMath.exp(z[i] - max);
    }
    return max + StrictMath.log(sum);
  }

  /**
   * −Σ t·log softmax(z) over a block.
   *
   * @param keep the share that targets keep; the rest goes to {@code spread}
   * @param spread what is added to each target
   */
  static double crossEntropy(float[] z, float[] target, double keep, double spread, Block at) {
    double total = 0;
    for (int from = at.offset(), width = at.width(); from < at.end(); from += width) {
      int to = from + width;
      double logSumExp = logSumExp(z, from, to);
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += (target[i] * keep + spread) * (logSumExp - z[i]);
      }
      total += sum;
    }
    return total;
  }

  /**
   * Its gradient: Σₖ tₖ · yⱼ − tⱼ, which is yⱼ − tⱼ where the targets of a sample add up to 1.
   *
   * @param smoothing the share of targets that is kept, and what is added to each
   * @param lanes how many networks there is room for
   */
  static void gradient(
      float[] predicted, float[] target, Smoothed smoothing, float[] dz, Block at, int lanes) {
    for (int i = at.offset(), end = at.end(); i < end; i++) {
      dz[i] = predicted[i] - smoothing.of(target[i]);
    }
    for (int row = at.offset(), width = at.width(); row < at.end(); row += width) {
      for (int first = row; first < row + lanes; first++) {
        int end = row + width;
        float total = 0;
        for (int i = first; i < end; i += lanes) {
          total += smoothing.of(target[i]);
        }
        for (int i = first; i < end && total != 1; i += lanes) {
          dz[i] = Math.fma(total, predicted[i], -smoothing.of(target[i]));
        }
      }
    }
  }

  /** Targets with a share of them spread over all classes. */
  record Smoothed(float keep, float spread) {
    float of(float target) {
      return target * keep + spread;
    }
  }
}
