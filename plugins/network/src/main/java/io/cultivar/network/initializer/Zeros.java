package io.cultivar.network.initializer;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** 0 everywhere, the usual start of biases. Hidden units that start alike stay alike. */
@Component(name = "zeros", summary = "0 everywhere, for biases")
public record Zeros() implements Initializer {
  @Override
  public void fill(float[] weights, Fan fan, RandomGenerator random) {
    Arrays.fill(weights, 0);
  }
}
