package io.cultivar.network.loss;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Loss;

/**
 * Cross-entropy that cares less for what is predicted well (Lin et al., 2017, arXiv:1708.02002).
 *
 * <p>Several outputs are classes that exclude each other, L = −Σ t·(1 − y)^γ·log y; a single output
 * is the probability of yes, with the term of no, −(1 − t)·y^γ·log(1 − y), added. Probabilities
 * below the smallest normal float count as that number inside the logarithm.
 *
 * @param gamma how much less, at least 0; with 0 it is cross-entropy
 */
@Component(name = "focal", summary = "cross-entropy that cares less for what is predicted well")
public record Focal(@Option("how much less, at least 0; 0 is cross-entropy") double gamma)
    implements Loss {
  /** The gamma of the paper, 2. */
  public Focal() {
    this(2);
  }

  /** Checks the option. */
  public Focal {
    if (!(gamma >= 0 && gamma < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("gamma must be >= 0 and finite, was " + gamma);
    }
  }

  @Override
  public double sum(float[] predicted, float[] target, Block at) {
    boolean binary = at.width() == 1;
    double sum = 0;
    for (int i = at.offset(), end = at.end(); i < end; i++) {
      double y = predicted[i];
      sum += value(target[i], y) + (binary ? value(1 - (double) target[i], 1 - y) : 0);
    }
    return sum;
  }

  @Override
  public void gradient(float[] predicted, float[] target, float[] dPredicted, Block at) {
    boolean binary = at.width() == 1;
    for (int i = at.offset(), end = at.end(); i < end; i++) {
      double y = predicted[i];
      double no = binary ? derivative(1 - (double) target[i], 1 - y) : 0;
      dPredicted[i] = (float) (derivative(target[i], y) - no);
    }
  }

  @Override
  public Targets targets() {
    return Targets.PROBABILITIES;
  }

  /** A power of a number from 0 on; unlike StrictMath.pow it does not allocate. */
  private static double power(double base, double exponent) {
    if (base == 0) {
      return exponent == 0 ? 1 : 0;
    }
    return StrictMath.exp(exponent * StrictMath.log(base));
  }

  /** −t·(1 − p)^γ·log p. */
  private double value(double t, double p) {
    return t == 0 ? 0 * p : -GuardedLog.times(t, p) * power(Math.max(0, 1 - p), gamma);
  }

  /** t·(γ·(1 − p)^(γ−1)·log p − (1 − p)^γ / p); the first part tends to 0 as p tends to 1. */
  private double derivative(double t, double p) {
    if (t == 0) {
      return 0 * p;
    }
    double rest = Math.max(0, 1 - p);
    double focus = gamma == 0 || rest == 0 ? 0 : gamma * power(rest, gamma - 1);
    return focus * GuardedLog.times(t, p) - power(rest, gamma) * GuardedLog.derivative(t, p);
  }
}
