package io.cultivar.network.initializer;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import java.util.random.RandomGenerator;

/** Evenly distributed within ±√(6 / (in + out)), for tanh and sigmoid (Glorot and Bengio, 2010). */
@Component(
    name = "glorot-uniform",
    summary = "evenly distributed within +-sqrt(6 / (in + out))",
    aliases = "xavier-uniform")
public record GlorotUniform() implements Initializer {
  private static final VarianceScaling SCALING =
      new VarianceScaling(1, VarianceScaling.Mode.FAN_AVG, VarianceScaling.Distribution.UNIFORM);

  @Override
  public void fill(float[] weights, Fan fan, RandomGenerator random) {
    SCALING.fill(weights, fan, random);
  }
}
