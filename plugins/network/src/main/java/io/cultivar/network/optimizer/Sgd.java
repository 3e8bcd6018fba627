package io.cultivar.network.optimizer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Optimizer;

/**
 * Stochastic gradient descent, w ← w − rate·g, with momentum μ as in PyTorch: v ← μ·v + g, w ← w −
 * rate·v (Polyak, 1964), or w ← w − rate·(g + μ·v) (Nesterov; Sutskever et al., 2013).
 *
 * @param momentum μ, from 0 to below 1
 * @param nesterov whether momentum looks ahead
 */
@Component(name = "sgd", summary = "stochastic gradient descent, with momentum if wanted")
public record Sgd(
    @Option("share of the last step that is kept, in [0, 1)") double momentum,
    @Option("whether momentum looks ahead; needs momentum above 0") boolean nesterov)
    implements Optimizer {
  /** No momentum. */
  public Sgd() {
    this(0, false);
  }

  /** Checks the options. */
  public Sgd {
    Options.share("momentum", momentum);
    if (nesterov && momentum == 0) {
      throw new IllegalArgumentException("nesterov needs momentum > 0, was " + momentum);
    }
  }

  @Override
  public int slots() {
    return momentum > 0 ? 1 : 0;
  }

  @Override
  public void step(float[] w, float[] g, float[][] slots, float rate, long step, int from, int to) {
    if (momentum == 0) {
      for (int i = from; i < to; i++) {
        w[i] -= rate * g[i];
      }
      return;
    }
    float mu = (float) momentum;
    float[] velocity = slots[0];
    for (int i = from; i < to; i++) {
      float v = mu * velocity[i] + g[i];
      velocity[i] = v;
      w[i] -= rate * (nesterov ? g[i] + mu * v : v);
    }
  }
}
