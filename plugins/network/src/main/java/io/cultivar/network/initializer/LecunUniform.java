package io.cultivar.network.initializer;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import java.util.random.RandomGenerator;

/**
 * Evenly distributed within ±√(3 / in), for selu, tanh and linear layers (LeCun et al., "Efficient
 * BackProp", 1998).
 */
@Component(name = "lecun-uniform", summary = "evenly distributed within +-sqrt(3 / in)")
public record LecunUniform() implements Initializer {
  private static final VarianceScaling SCALING =
      new VarianceScaling(1, VarianceScaling.Mode.FAN_IN, VarianceScaling.Distribution.UNIFORM);

  @Override
  public void fill(float[] weights, Fan fan, RandomGenerator random) {
    SCALING.fill(weights, fan, random);
  }
}
