package io.cultivar.network.loss;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Activation;
import io.cultivar.network.activation.Identity;

/**
 * Half the squared error, L = ½ Σ (y − t)². PyTorch's MSELoss is the mean over the outputs and has
 * no half.
 */
@Component(name = "squared", summary = "half the sum of squared errors")
public record Squared() implements ElementwiseLoss {
  @Override
  public double value(float predicted, float target) {
    double error = (double) predicted - target;
    return 0.5 * error * error;
  }

  @Override
  public float derivative(float predicted, float target) {
    return predicted - target;
  }

  @Override
  public boolean canonicalWith(Activation output) {
    return output instanceof Identity;
  }
}
