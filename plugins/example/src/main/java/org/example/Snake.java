package org.example;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.ElementwiseActivation;

/**
 * z + sin²(a·z) / a, which learns what repeats itself (Ziyin, Hartwig and Ueda, "Neural networks
 * fail to learn periodic functions and how to fix it", 2020).
 */
@Component(name = "snake", summary = "z + sin²(a·z) / a, for what repeats itself")
public record Snake(@Option("how often it winds, above 0") float a)
    implements ElementwiseActivation {
  /** Winds once a unit. */
  public Snake() {
    this(1);
  }

  /** Checks the range. */
  public Snake {
    if (!(a > 0) || Float.isInfinite(a)) {
      throw new IllegalArgumentException("a must be > 0, was " + a);
    }
  }

  @Override
  public float value(float z) {
    double sine = StrictMath.sin((double) a * z);
    return (float) (z + sine * sine / a);
  }

  @Override
  public float derivative(float z, float y) {
    return (float) (1 + StrictMath.sin(2.0 * a * z));
  }
}
