package io.cultivar.network.initializer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The identity matrix times a gain: unit j starts as a copy of input j (Le, Jaitly and Hinton,
 * 2015, arXiv:1504.00941). Units beyond the inputs start at 0. Biases are taken for a matrix of one
 * row; zeros suits them better.
 *
 * @param gain the factor
 */
@Component(name = "identity", summary = "gain on the diagonal, otherwise 0")
public record Identity(@Option("value on the diagonal") float gain) implements Initializer {
  /** A gain of 1. */
  public Identity() {
    this(1);
  }

  /** Checks the option. */
  public Identity {
    Checks.finite("gain", gain);
  }

  @Override
  public void fill(float[] weights, Fan fan, RandomGenerator random) {
    Arrays.fill(weights, 0);
    int out = fan.out();
    for (int i = 0; i < Math.min(out, weights.length / out); i++) {
      weights[i * out + i] = gain;
    }
  }
}
