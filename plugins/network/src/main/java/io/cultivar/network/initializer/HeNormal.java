package io.cultivar.network.initializer;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import java.util.random.RandomGenerator;

/**
 * Normally distributed with standard deviation √(2 / in), for relu and its kin (He et al., 2015,
 * arXiv:1502.01852).
 */
@Component(
    name = "he-normal",
    summary = "normally distributed with standard deviation sqrt(2 / in)",
    aliases = "kaiming-normal")
public record HeNormal() implements Initializer {
  private static final VarianceScaling SCALING =
      new VarianceScaling(2, VarianceScaling.Mode.FAN_IN, VarianceScaling.Distribution.NORMAL);

  @Override
  public void fill(float[] weights, Fan fan, RandomGenerator random) {
    SCALING.fill(weights, fan, random);
  }
}
