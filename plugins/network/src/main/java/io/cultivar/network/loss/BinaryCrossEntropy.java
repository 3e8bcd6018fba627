package io.cultivar.network.loss;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.math.FloatMath;
import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.network.activation.Sigmoid;

/**
 * The cross-entropy of independent yes-or-no outputs, L = −Σ (t·log y + (1 − t)·log(1 − y)). With
 * the output activation sigmoid value and gradient come from the weighted sums.
 *
 * <p>Label smoothing (Szegedy et al., 2016, arXiv:1512.00567) replaces t by t·(1 − ε) + ε/2.
 * Without sigmoid, probabilities below the smallest normal float count as that number, with
 * gradient 0.
 *
 * @param labelSmoothing ε, from 0 to below 1
 */
@Component(
    name = "binary-cross-entropy",
    summary = "cross-entropy of independent yes-or-no outputs")
public record BinaryCrossEntropy(
    @Option("share of each target that is spread over yes and no, in [0, 1)") double labelSmoothing)
    implements ElementwiseLoss {
  /** No smoothing. */
  public BinaryCrossEntropy() {
    this(0);
  }

  /** Checks the option. */
  public BinaryCrossEntropy {
    Smoothing.check(labelSmoothing);
  }

  @Override
  public double value(float predicted, float target) {
    double t = smooth(target);
    return -GuardedLog.times(t, predicted) - GuardedLog.times(1 - t, 1 - (double) predicted);
  }

  @Override
  public float derivative(float predicted, float target) {
    double t = smooth(target);
    return (float)
        (GuardedLog.derivative(1 - t, 1 - (double) predicted)
            - GuardedLog.derivative(t, predicted));
  }

  @Override
  public Targets targets() {
    return Targets.PROBABILITIES;
  }

  @Override
  public boolean canonicalWith(Activation output) {
    return output instanceof Sigmoid;
  }

  /** Σ softplus(z) − t·z, as max(z, 0) − t·z + softplus(−|z|), of which no part cancels. */
  @Override
  public double canonicalSum(float[] z, float[] predicted, float[] target, Block at) {
    double sum = 0;
    for (int i = at.offset(), end = at.end(); i < end; i++) {
      sum += Math.max(z[i], 0) - smooth(target[i]) * z[i] + FloatMath.softplus(-Math.abs(z[i]));
    }
    return sum;
  }

  @Override
  public void canonicalGradient(float[] predicted, float[] target, float[] dz, Block at) {
    for (int i = at.offset(), end = at.end(); i < end; i++) {
      dz[i] = (float) (predicted[i] - smooth(target[i]));
    }
  }

  private double smooth(float target) {
    return target * (1 - labelSmoothing) + labelSmoothing / 2;
  }
}
