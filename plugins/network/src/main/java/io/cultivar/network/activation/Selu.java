package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.math.FloatMath;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;

/**
 * The scaled exponential linear unit, which keeps mean 0 and variance 1 from layer to layer
 * (Klambauer et al., 2017, arXiv:1706.02515): λ·z where positive, λ·α·(exp(z) − 1) elsewhere. It
 * belongs with the initializer lecun-normal.
 */
@Component(name = "selu", summary = "scaled elu that keeps mean 0 and variance 1")
public record Selu() implements ElementwiseActivation {
  private static final float LAMBDA = 1.050701f;
  private static final float LAMBDA_ALPHA = 1.7580993f;

  @Override
  public float value(float z) {
    return z > 0 ? LAMBDA * z : LAMBDA_ALPHA * FloatMath.expm1(z);
  }

  @Override
  public float derivative(float z, float y) {
    return z > 0 ? LAMBDA : y + LAMBDA_ALPHA;
  }

  @Override
  public Interval range() {
    return new Interval(-LAMBDA_ALPHA, Double.POSITIVE_INFINITY);
  }
}
