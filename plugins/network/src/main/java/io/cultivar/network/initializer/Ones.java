package io.cultivar.network.initializer;

import io.cultivar.api.component.Component;
import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** 1 everywhere. Hidden units that start alike stay alike. */
@Component(name = "ones", summary = "1 everywhere")
public record Ones() implements Initializer {
  @Override
  public void fill(float[] weights, Fan fan, RandomGenerator random) {
    Arrays.fill(weights, 1);
  }
}
