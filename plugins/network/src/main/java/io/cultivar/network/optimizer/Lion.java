package io.cultivar.network.optimizer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Optimizer;

/**
 * Steps by the sign of a running mean (Chen et al., 2023, arXiv:2302.06675): w ← w − rate·λ·w, w ←
 * w − rate·sign(β₁·m + (1 − β₁)·g), m ← β₂·m + (1 − β₂)·g. Its rates are 3 to 10 times smaller than
 * Adam's.
 *
 * @param beta1 β₁, from 0 to below 1
 * @param beta2 β₂, from 0 to below 1
 * @param weightDecay λ, at least 0
 */
@Component(name = "lion", summary = "steps by the sign of a running mean of the gradient")
public record Lion(
    @Option("share of the mean in the step, in [0, 1)") double beta1,
    @Option("share of the mean that is kept, in [0, 1)") double beta2,
    @Option("share of a weight that a step of rate 1 takes away, at least 0") double weightDecay)
    implements Optimizer {
  /** 0.9, 0.99 and no decay, as the paper's code. */
  public Lion() {
    this(0.9, 0.99, 0);
  }

  /** Checks the options. */
  public Lion {
    Options.share("beta1", beta1);
    Options.share("beta2", beta2);
    Options.atLeastZero("weight-decay", weightDecay);
  }

  @Override
  public int slots() {
    return 1;
  }

  @Override
  public void step(float[] w, float[] g, float[][] slots, float rate, long step, int from, int to) {
    float keep1 = (float) beta1;
    float fresh1 = (float) (1 - beta1);
    float keep2 = (float) beta2;
    float fresh2 = (float) (1 - beta2);
    float left = (float) (1 - rate * weightDecay);
    float[] mean = slots[0];
    for (int i = from; i < to; i++) {
      float direction = Math.signum(keep1 * mean[i] + fresh1 * g[i]);
      w[i] = w[i] * left - rate * direction;
      mean[i] = keep2 * mean[i] + fresh2 * g[i];
    }
  }
}
