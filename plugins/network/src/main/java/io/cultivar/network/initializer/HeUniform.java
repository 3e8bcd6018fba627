package io.cultivar.network.initializer;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import java.util.random.RandomGenerator;

/**
 * Evenly distributed within ±√(6 / in), for relu and its kin (He et al., 2015, arXiv:1502.01852).
 */
@Component(
    name = "he-uniform",
    summary = "evenly distributed within +-sqrt(6 / in)",
    aliases = "kaiming-uniform")
public record HeUniform() implements Initializer {
  private static final VarianceScaling SCALING =
      new VarianceScaling(2, VarianceScaling.Mode.FAN_IN, VarianceScaling.Distribution.UNIFORM);

  @Override
  public void fill(float[] weights, Fan fan, RandomGenerator random) {
    SCALING.fill(weights, fan, random);
  }
}
