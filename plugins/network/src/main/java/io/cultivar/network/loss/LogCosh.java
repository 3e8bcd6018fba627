package io.cultivar.network.loss;

import io.cultivar.api.component.Component;
import io.cultivar.api.math.FloatMath;

/**
 * The logarithm of the hyperbolic cosine of the error, a smooth mixture of squared and absolute: L
 * = Σ log cosh(y − t), computed as |e| + log(1 + exp(−2·|e|)) − log 2.
 */
@Component(name = "log-cosh", summary = "logarithm of the hyperbolic cosine of the error")
public record LogCosh() implements ElementwiseLoss {
  private static final double LOG_2 = 0.6931471805599453;

  @Override
  public double value(float predicted, float target) {
    double error = Math.abs((double) predicted - target);
    return error + StrictMath.log1p(StrictMath.exp(-2 * error)) - LOG_2;
  }

  @Override
  public float derivative(float predicted, float target) {
    return FloatMath.tanh(predicted - target);
  }
}
