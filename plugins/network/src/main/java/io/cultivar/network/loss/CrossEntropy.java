package io.cultivar.network.loss;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.network.activation.Softmax;

/**
 * The cross-entropy between target and predicted probabilities of classes that exclude each other,
 * L = −Σ t·log y. With the output activation softmax value and gradient come from the weighted
 * sums.
 *
 * <p>Course material sometimes prints it with the roles of y and t exchanged, −Σ y·log t: that is
 * infinite for every class label and cannot be meant.
 *
 * <p>Label smoothing (Szegedy et al., 2016, arXiv:1512.00567) replaces t by t·(1 − ε) + ε/K for K
 * classes. Without softmax, predictions below the smallest normal float count as that number, with
 * gradient 0.
 *
 * @param labelSmoothing ε, from 0 to below 1
 */
@Component(name = "cross-entropy", summary = "-sum of t * log y over exclusive classes")
public record CrossEntropy(
    @Option("share of each target that is spread over all classes, in [0, 1)")
        double labelSmoothing)
    implements RowLoss {
  /** No smoothing. */
  public CrossEntropy() {
    this(0);
  }

  /** Checks the option. */
  public CrossEntropy {
    Smoothing.check(labelSmoothing);
  }

  @Override
  public double sum(float[] predicted, float[] target, Block at) {
    double keep = 1 - labelSmoothing;
    double spread = labelSmoothing / at.width();
    double sum = 0;
    for (int i = at.offset(), end = at.end(); i < end; i++) {
      sum -= GuardedLog.times(target[i] * keep + spread, predicted[i]);
    }
    return sum;
  }

  @Override
  public void gradient(float[] predicted, float[] target, float[] dPredicted, Block at) {
    double keep = 1 - labelSmoothing;
    double spread = labelSmoothing / at.width();
    for (int i = at.offset(), end = at.end(); i < end; i++) {
      dPredicted[i] = (float) -GuardedLog.derivative(target[i] * keep + spread, predicted[i]);
    }
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
    return SoftmaxRows.crossEntropy(z, target, 1 - labelSmoothing, labelSmoothing / at.width(), at);
  }

  @Override
  public void canonicalGradient(
      float[] predicted, float[] target, float[] dz, Block at, int lanes) {
    int classes = at.width() / lanes;
    double spread = labelSmoothing / classes;
    SoftmaxRows.Smoothed smoothed =
        new SoftmaxRows.Smoothed((float) (1 - labelSmoothing), (float) spread);
    SoftmaxRows.gradient(predicted, target, smoothed, dz, at, lanes);
  }
}
