package io.cultivar.network.optimizer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Optimizer;

/**
 * Adam with weight decay that the adaptive steps do not touch (Loshchilov and Hutter, 2019,
 * arXiv:1711.05101): w ← w − rate·λ·w, then the step of {@link Adam}.
 *
 * @param beta1 β₁, from 0 to below 1
 * @param beta2 β₂, from 0 to below 1
 * @param epsilon ε, above 0
 * @param weightDecay λ, at least 0
 */
@Component(name = "adamw", summary = "adam with decoupled weight decay")
public record Adamw(
    @Option("share of the mean gradient that is kept, in [0, 1)") double beta1,
    @Option("share of the mean square that is kept, in [0, 1)") double beta2,
    @Option("added to the root, above 0") double epsilon,
    @Option("share of a weight that a step of rate 1 takes away, at least 0") double weightDecay)
    implements Optimizer {
  /** 0.9, 0.999, 1e-8 and a decay of 0.01, as PyTorch. */
  public Adamw() {
    this(0.9, 0.999, 1e-8, 0.01);
  }

  /** Checks the options. */
  public Adamw {
    Options.share("beta1", beta1);
    Options.share("beta2", beta2);
    Options.positive("epsilon", epsilon);
    Options.atLeastZero("weight-decay", weightDecay);
  }

  @Override
  public int slots() {
    return 2;
  }

  @Override
  public void step(float[] w, float[] g, float[][] slots, float rate, long step, int from, int to) {
    float left = (float) (1 - rate * weightDecay);
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
      float change = size * (mean[i] / ((float) Math.sqrt(square[i]) / root + eps));
      w[i] = w[i] * left - change;
    }
  }
}
