package io.cultivar.network.initializer;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import java.util.random.RandomGenerator;

/**
 * Normally distributed with standard deviation √(2 / (in + out)), for tanh and sigmoid (Glorot and
 * Bengio, 2010).
 */
@Component(
    name = "glorot-normal",
    summary = "normally distributed with standard deviation sqrt(2 / (in + out))",
    aliases = "xavier-normal")
public record GlorotNormal() implements Initializer {
  private static final VarianceScaling SCALING =
      new VarianceScaling(1, VarianceScaling.Mode.FAN_AVG, VarianceScaling.Distribution.NORMAL);

  @Override
  public void fill(float[] weights, Fan fan, RandomGenerator random) {
    SCALING.fill(weights, fan, random);
  }
}
