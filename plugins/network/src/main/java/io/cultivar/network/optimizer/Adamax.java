package io.cultivar.network.optimizer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Optimizer;

/**
 * {@link Adam} with the largest instead of the mean square gradient (Kingma and Ba, 2015, section
 * 7.1), as in PyTorch: u ← max(β₂·u, |g| + ε), w ← w − rate·m̂ / u.
 *
 * @param beta1 β₁, from 0 to below 1
 * @param beta2 β₂, from 0 to below 1
 * @param epsilon ε, above 0
 */
@Component(name = "adamax", summary = "adam with the largest instead of the mean square gradient")
public record Adamax(
    @Option("share of the mean gradient that is kept, in [0, 1)") double beta1,
    @Option("share of the largest gradient that is kept, in [0, 1)") double beta2,
    @Option("added to the size of the gradient, above 0") double epsilon)
    implements Optimizer {
  /** 0.9, 0.999 and 1e-8, as PyTorch. */
  public Adamax() {
    this(0.9, 0.999, 1e-8);
  }

  /** Checks the options. */
  public Adamax {
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
    float eps = (float) epsilon;
    float size = (float) (rate / Bias.correction(beta1, step));
    float[] mean = slots[0];
    float[] largest = slots[1];
    for (int i = from; i < to; i++) {
      mean[i] = keep1 * mean[i] + fresh1 * g[i];
      largest[i] = Math.max(keep2 * largest[i], Math.abs(g[i]) + eps);
      w[i] -= size * (mean[i] / largest[i]);
    }
  }
}
