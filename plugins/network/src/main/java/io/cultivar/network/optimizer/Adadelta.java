package io.cultivar.network.optimizer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Optimizer;

/**
 * Steps in the units of the weights (Zeiler, 2012, arXiv:1212.5701): v ← ρ·v + (1 − ρ)·g², d = √(u
 * + ε) / √(v + ε)·g, u ← ρ·u + (1 − ρ)·d², w ← w − rate·d. A learning rate of 1 is the paper's
 * method.
 *
 * @param rho ρ, from 0 to below 1
 * @param epsilon ε, above 0
 */
@Component(name = "adadelta", summary = "steps in the units of the weights; the natural rate is 1")
public record Adadelta(
    @Option("share of the mean squares that is kept, in [0, 1)") double rho,
    @Option("added to the mean squares, above 0") double epsilon)
    implements Optimizer {
  /** 0.9 and 1e-6, as PyTorch. */
  public Adadelta() {
    this(0.9, 1e-6);
  }

  /** Checks the options. */
  public Adadelta {
    Options.share("rho", rho);
    Options.positive("epsilon", epsilon);
  }

  @Override
  public int slots() {
    return 2;
  }

  @Override
  public void step(float[] w, float[] g, float[][] slots, float rate, long step, int from, int to) {
    float keep = (float) rho;
    float fresh = (float) (1 - rho);
    float eps = (float) epsilon;
    float[] square = slots[0];
    float[] change = slots[1];
    for (int i = from; i < to; i++) {
      square[i] = keep * square[i] + fresh * (g[i] * g[i]);
      float delta = (float) Math.sqrt(change[i] + eps) / (float) Math.sqrt(square[i] + eps) * g[i];
      change[i] = keep * change[i] + fresh * (delta * delta);
      w[i] -= rate * delta;
    }
  }
}
