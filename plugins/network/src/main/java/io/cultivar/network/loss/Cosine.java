package io.cultivar.network.loss;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Loss;

/**
 * One minus the cosine of the angle between prediction and target of a sample, y·t / (|y|·|t|).
 * Lengths below 1e-8 count as 1e-8, as in PyTorch.
 */
@Component(name = "cosine", summary = "1 - cosine of the angle between prediction and target")
public record Cosine() implements Loss {
  private static final double SHORTEST = 1e-8;

  @Override
  public double sum(float[] predicted, float[] target, Block at) {
    double sum = 0;
    for (int from = at.offset(), width = at.width(); from < at.end(); from += width) {
      int to = from + width;
      double lengths = length(predicted, from, to) * length(target, from, to);
      sum += 1 - product(predicted, target, from, to) / lengths;
    }
    return sum;
  }

  /** dyⱼ = (y·t / |y|² · yⱼ − tⱼ) / (|y|·|t|); the first part is absent where |y| is cut. */
  @Override
  public void gradient(float[] predicted, float[] target, float[] dPredicted, Block at) {
    for (int from = at.offset(), width = at.width(); from < at.end(); from += width) {
      int to = from + width;
      double length = length(predicted, from, to);
      double lengths = length * length(target, from, to);
      double turn =
          length > SHORTEST ? product(predicted, target, from, to) / (length * length) : 0;
      for (int i = from; i < to; i++) {
        dPredicted[i] = (float) ((turn * predicted[i] - target[i]) / lengths);
      }
    }
  }

  private static double length(float[] values, int from, int to) {
    return Math.max(Math.sqrt(product(values, values, from, to)), SHORTEST);
  }

  private static double product(float[] a, float[] b, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
