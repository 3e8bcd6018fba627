package io.cultivar.network.initializer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Fan;
import io.cultivar.api.network.Initializer;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The same value everywhere. Hidden units that start alike stay alike: it is meant for biases.
 *
 * @param value the value
 */
@Component(name = "constant", summary = "the same value everywhere")
public record Constant(@Option("the value") float value) implements Initializer {
  /** The value 0, as Keras. */
  public Constant() {
    this(0);
  }

  /** Checks the option. */
  public Constant {
    Checks.finite("value", value);
  }

  @Override
  public void fill(float[] weights, Fan fan, RandomGenerator random) {
    Arrays.fill(weights, value);
  }
}
