package io.cultivar.network.optimizer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Optimizer;

/**
 * Adaptive moment estimation (Kingma and Ba, 2015, arXiv:1412.6980): m ← β₁·m + (1 − β₁)·g, v ←
 * β₂·v + (1 − β₂)·g², w ← w − rate·m̂ / (√v̂ + ε), where m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ).
 *
 * @param beta1 β₁, from 0 to below 1
 * @param beta2 β₂, from 0 to below 1
 * @param epsilon ε, above 0
 */
@Component(name = "adam", summary = "running means of the gradient and of its square")
public record Adam(
    @Option("share of the mean gradient that is kept, in [0, 1)") double beta1,
    @Option("share of the mean square that is kept, in [0, 1)") double beta2,
    @Option("added to the root, above 0") double epsilon)
    implements Optimizer {
  /** 0.9, 0.999 and 1e-8, as the paper and PyTorch. */
  public Adam() {
    this(0.9, 0.999, 1e-8);
  }

  /** Checks the options. */
  public Adam {
    Options.share("beta1", beta1);
    Options.share("beta2", beta2);
    Options.positive("epsilon", epsilon);
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
    float size = (float) (rate / Bias.correction(beta1, step));
    float root = (float) Math.sqrt(Bias.correction(beta2, step));
    float[] mean = slots[0];
    float[] square = slots[1];
    for (int i = from; i < to; i++) {
      mean[i] = keep1 * mean[i] + fresh1 * g[i];
      square[i] = keep2 * square[i] + fresh2 * (g[i] * g[i]);
      w[i] -= size * (mean[i] / ((float) Math.sqrt(square[i]) / root + eps));
    }
  }
}
