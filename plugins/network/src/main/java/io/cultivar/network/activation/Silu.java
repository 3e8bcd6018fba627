package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.math.FloatMath;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;

/**
 * The sigmoid-weighted linear unit, also known as swish: z·σ(z) (Elfwing, Uchibe and Doya, 2017,
 * arXiv:1702.03118; Ramachandran, Zoph and Le, 2017, arXiv:1710.05941).
 */
@Component(name = "silu", summary = "z times sigmoid(z)", aliases = "swish")
public record Silu() implements ElementwiseActivation {
  @Override
  public float value(float z) {
    return z * FloatMath.sigmoid(z);
  }

  @Override
  public float derivative(float z, float y) {
    float s = FloatMath.sigmoid(z);
    return s * (1 + z * (1 - s));
  }

  /** Its minimum lies at −0.278465. */
  @Override
  public Interval range() {
    return new Interval(-0.27847, Double.POSITIVE_INFINITY);
  }
}
