package io.cultivar.network.loss;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.network.activation.Softmax;

/**
 * The divergence of the predicted from the target probabilities, L = Σ t·log(t/y) (Kullback and
 * Leibler, 1951): cross-entropy less the entropy of the targets, with the same gradient. Guarded as
 * cross-entropy; with the output activation softmax computed from the weighted sums.
 */
@Component(name = "kl-divergence", summary = "sum of t * log(t / y) over exclusive classes")
public record KlDivergence() implements ElementwiseLoss, RowLoss {
  @Override
  public double value(float predicted, float target) {
    return GuardedLog.times(target, target) - GuardedLog.times(target, predicted);
  }

  @Override
  public float derivative(float predicted, float target) {
    return (float) -GuardedLog.derivative(target, predicted);
  }

  @Override
  public Targets targets() {
    return Targets.PROBABILITIES;
  }

  @Override
  public boolean canonicalWith(Activation output) {
    return output instanceof Softmax;
  }

  @Override
  public double canonicalSum(float[] z, float[] predicted, float[] target, Block at) {
    double sum = SoftmaxRows.crossEntropy(z, target, 1, 0, at);
    for (int i = at.offset(), end = at.end(); i < end; i++) {
      sum += GuardedLog.times(target[i], target[i]);
    }
    return sum;
  }

  @Override
  public void canonicalGradient(
      float[] predicted, float[] target, float[] dz, Block at, int lanes) {
    SoftmaxRows.Smoothed asTheyAre = new SoftmaxRows.Smoothed(1, 0);
    SoftmaxRows.gradient(predicted, target, asTheyAre, dz, at, lanes);
  }
}
