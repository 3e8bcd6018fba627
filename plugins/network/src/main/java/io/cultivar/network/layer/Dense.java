package io.cultivar.network.layer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Initializer;
import io.cultivar.network.initializer.GlorotUniform;
import io.cultivar.network.initializer.Zeros;
import java.util.OptionalInt;

/**
 * A fully connected layer: y = activation(x·W + b).
 *
 * @param units how many units it has; may be empty in the last layer only, which then has as many
 *     as the target asks for
 * @param activation what it does to its weighted sums
 * @param initializer how its weights start
 * @param biasInitializer how its biases start
 */
@Component(name = "dense", summary = "fully connected: activation(x·W + b)")
public record Dense(
    @Option("how many units, at least 1; none: what the target needs, in the last layer only")
        OptionalInt units,
    @Option("what the layer does to its weighted sums") Activation activation,
    @Option("how the weights start") Initializer initializer,
    @Option("how the biases start") Initializer biasInitializer)
    implements Layer {
  /** Any activation must be named; Glorot's weights, biases of 0. */
  public Dense() {
    this(OptionalInt.empty(), null, new GlorotUniform(), new Zeros());
  }

  /** Checks the number of units. */
  public Dense {
    if (units.isPresent() && units.getAsInt() < 1) {
      throw new IllegalArgumentException("units must be >= 1, was " + units.getAsInt());
    }
  }
}
