package io.cultivar.network.optimizer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Optimizer;

/**
 * {@link Adam} with Nesterov's momentum (Dozat, 2016), as in PyTorch: with the momentum of step t,
 * μₜ = β₁·(1 − ½·0.96^(ψ·t)), and Πₜ the product of those so far, w ← w − rate·(m·μₜ₊₁ / (1 − Πₜ₊₁)
 * + g·(1 − μₜ) / (1 − Πₜ)) / (√v̂ + ε).
 *
 * @param beta1 β₁, from 0 to below 1
 * @param beta2 β₂, from 0 to below 1
 * @param epsilon ε, above 0
 * @param momentumDecay ψ, at least 0
 */
@Component(name = "nadam", summary = "adam with Nesterov's momentum")
public record Nadam(
    @Option("share of the mean gradient that is kept, in [0, 1)") double beta1,
    @Option("share of the mean square that is kept, in [0, 1)") double beta2,
    @Option("added to the root, above 0") double epsilon,
    @Option("how soon the momentum grows to beta1, at least 0") double momentumDecay)
    implements Optimizer {
  /** Below it, 1 − product is 1. */
  private static final double NEGLIGIBLE = 0x1p-54;

  /** 0.9, 0.999, 1e-8 and 0.004, as PyTorch. */
  public Nadam() {
    this(0.9, 0.999, 1e-8, 0.004);
  }

  /** ln 0.96, the base of the momentum's decay; unlike StrictMath.pow, exp does not allocate. */
  private static final double LOG_096 = StrictMath.log(0.96);

  /** Checks the options. */
  public Nadam {
    Options.share("beta1", beta1);
    Options.share("beta2", beta2);
    Options.positive("epsilon", epsilon);
    Options.atLeastZero("momentum-decay", momentumDecay);
  }

  @Override
  public int slots() {
    return 2;
  }

  @Override
  public void step(float[] w, float[] g, float[][] slots, float rate, long step, int from, int to) {
    float keep1 = (float) beta1;
    float fresh1 = (float) (1 - beta1);
    float keep2 = (float) beta2;
    float fresh2 = (float) (1 - beta2);
    float eps = (float) epsilon;
    double product = momentumProduct(step);
    double next = momentum(step + 1);
    float gradientSize = (float) (rate * (1 - momentum(step)) / (1 - product));
    float meanSize = (float) (rate * next / (1 - product * next));
    float correction = (float) Bias.correction(beta2, step);
    float[] mean = slots[0];
    float[] square = slots[1];
    for (int i = from; i < to; i++) {
      mean[i] = keep1 * mean[i] + fresh1 * g[i];
      square[i] = keep2 * square[i] + fresh2 * (g[i] * g[i]);
      float divisor = (float) Math.sqrt(square[i] / correction) + eps;
      w[i] -= gradientSize * (g[i] / divisor) + meanSize * (mean[i] / divisor);
    }
  }

  private double momentum(long step) {
    return beta1 * (1 - 0.5 * StrictMath.exp(step * momentumDecay * LOG_096));
  }

  /** Π of the momenta up to a step; ends after some hundred factors, when it no longer matters. */
  private double momentumProduct(long step) {
    double product = 1;
    for (long t = 1; t <= step && product > NEGLIGIBLE; t++) {
      product *= momentum(t);
    }
    return product;
  }
}
