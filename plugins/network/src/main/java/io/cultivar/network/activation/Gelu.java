package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.math.FloatMath;
import io.cultivar.api.math.NormalDistribution;
import io.cultivar.api.network.ElementwiseActivation;
import io.cultivar.api.network.Interval;
import io.cultivar.api.network.StandardActivation;
import java.util.Optional;

/**
 * The Gaussian error linear unit: z·Φ(z), Φ being the distribution function of the normal
 * distribution (Hendrycks and Gimpel, 2016, arXiv:1606.08415).
 *
 * @param approximation how Φ is computed
 */
@Component(name = "gelu", summary = "z times the normal distribution function of z")
public record Gelu(
    @Option("how the distribution function is computed: erf (exact) or tanh")
        Approximation approximation)
    implements ElementwiseActivation {
  /** How Φ is computed. */
  public enum Approximation {
    /** ½·(1 + erf(z/√2)). */
    ERF,
    /** ½·(1 + tanh(√(2/π)·(z + 0.044715·z³))). */
    TANH
  }

  private static final float SQRT_TWO_OVER_PI = 0.7978846f;
  private static final float CUBIC = 0.044715f;

  /** Both forms are flat to float precision beyond. */
  private static final float FLAT = 15;

  /** The exact form, the default of PyTorch. */
  public Gelu() {
    this(Approximation.ERF);
  }

  /** Checks the option. */
  public Gelu {
    if (approximation == null)
      throw new IllegalArgumentException("approximation must be erf or tanh, was null");
  }

  @Override
  public float value(float z) {
    return approximation == Approximation.ERF
        ? NormalDistribution.timesCdf(z)
        : 0.5f * z * (1 + FloatMath.tanh(inner(z)));
  }

  @Override
  public float derivative(float z, float y) {
    float bounded = Math.min(Math.max(z, -FLAT), FLAT);
    if (approximation == Approximation.ERF) {
      return Math.fma(bounded, NormalDistribution.density(z), NormalDistribution.cdf(z));
    }
    float t = FloatMath.tanh(inner(bounded));
    float innerDerivative = SQRT_TWO_OVER_PI * (1 + 3 * CUBIC * bounded * bounded);
    return 0.5f * (1 + t) + 0.5f * bounded * (1 - t) * (1 + t) * innerDerivative;
  }

  @Override
  public Optional<StandardActivation> standard() {
    return approximation == Approximation.ERF
        ? Optional.of(StandardActivation.GELU)
        : Optional.empty();
  }

  /** Its minimum lies at −0.16997 (erf) and −0.17004 (tanh). */
  @Override
  public Interval range() {
    return new Interval(-0.17005, Double.POSITIVE_INFINITY);
  }

  private static float inner(float z) {
    return SQRT_TWO_OVER_PI * (z + CUBIC * z * z * z);
  }
}
