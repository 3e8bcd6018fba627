package io.cultivar.network.dataset;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A weight for each class. Classes without one have 1; all are divided by the mean over the
 * training samples, so that weights do not change the learning rate.
 *
 * @param weights the weight of each class by its label
 */
@Component(name = "given", summary = "a weight for each class by its label")
public record GivenWeights(
    @Option("weight of each class by its label, above 0; 1 where it has none")
        Map<String, Double> weights)
    implements ClassWeights {
  /** The weights must be given. */
  public GivenWeights() {
    this(null);
  }

  /** Checks the ranges. */
  public GivenWeights {
    if (weights != null) {
      weights.forEach(GivenWeights::requirePositive);
      weights = Collections.unmodifiableMap(new TreeMap<>(weights));
    }
  }

  private static void requirePositive(String label, double weight) {
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "weights must be > 0 and finite, was " + weight + " for '" + label + "'");
    }
  }
}
