package io.cultivar.network.initializer;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import java.util.random.RandomGenerator;

/**
 * Normally distributed with standard deviation √(1 / in), for selu, tanh and linear layers (LeCun
 * et al., "Efficient BackProp", 1998).
 */
@Component(
    name = "lecun-normal",
    summary = "normally distributed with standard deviation sqrt(1 / in)")
public record LecunNormal() implements Initializer {
  private static final VarianceScaling SCALING =
      new VarianceScaling(1, VarianceScaling.Mode.FAN_IN, VarianceScaling.Distribution.NORMAL);

  @Override
  public void fill(float[] weights, Fan fan, RandomGenerator random) {
    SCALING.fill(weights, fan, random);
  }
}
