package io.cultivar.network.optimizer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Optimizer;

/**
 * {@link Adam} whose divisor never shrinks (Reddi, Kale and Kumar, 2018, arXiv:1904.09237), as in
 * PyTorch: the largest v so far takes the place of v.
 *
 * @param beta1 β₁, from 0 to below 1
 * @param beta2 β₂, from 0 to below 1
 * @param epsilon ε, above 0
 */
@Component(name = "amsgrad", summary = "adam whose divisor never shrinks")
public record Amsgrad(
    @Option("share of the mean gradient that is kept, in [0, 1)") double beta1,
    @Option("share of the mean square that is kept, in [0, 1)") double beta2,
    @Option("added to the root, above 0") double epsilon)
    implements Optimizer {
  /** 0.9, 0.999 and 1e-8, as PyTorch. */
  public Amsgrad() {
    this(0.9, 0.999, 1e-8);
  }

  /** Checks the options. */
  public Amsgrad {
    Options.share("beta1", beta1);
    Options.share("beta2", beta2);
    Options.positive("epsilon", epsilon);
  }

  @Override
  public int slots() {
    return 3;
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
    float[] largest = slots[2];
    for (int i = from; i < to; i++) {
      mean[i] = keep1 * mean[i] + fresh1 * g[i];
      square[i] = keep2 * square[i] + fresh2 * (g[i] * g[i]);
      largest[i] = Math.max(largest[i], square[i]);
      w[i] -= size * (mean[i] / ((float) Math.sqrt(largest[i]) / root + eps));
    }
  }
}
