package io.cultivar.network.optimizer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Optimizer;

/**
 * Divides the gradient by the root of a running mean of its square (Tieleman and Hinton, 2012): v ←
 * α·v + (1 − α)·g², w ← w − rate·g / (√v + ε). With momentum μ: b ← μ·b + g / (√v + ε), w ← w −
 * rate·b.
 *
 * @param decay α, from 0 to below 1
 * @param epsilon ε, above 0
 * @param momentum μ, from 0 to below 1
 */
@Component(name = "rmsprop", summary = "gradient over the root of its running mean square")
public record Rmsprop(
    @Option("share of the mean square that is kept, in [0, 1)") double decay,
    @Option("added to the root, above 0") double epsilon,
    @Option("share of the last step that is kept, in [0, 1)") double momentum)
    implements Optimizer {
  /** 0.99, 1e-8 and no momentum, as PyTorch. */
  public Rmsprop() {
    this(0.99, 1e-8, 0);
  }

  /** Checks the options. */
  public Rmsprop {
    Options.share("decay", decay);
    Options.positive("epsilon", epsilon);
    Options.share("momentum", momentum);
  }

  @Override
  public int slots() {
    return momentum > 0 ? 2 : 1;
  }

  @Override
  public void step(float[] w, float[] g, float[][] slots, float rate, long step, int from, int to) {
    float keep = (float) decay;
    float fresh = (float) (1 - decay);
    float eps = (float) epsilon;
    float mu = (float) momentum;
    float[] square = slots[0];
    float[] velocity = mu > 0 ? slots[1] : null;
    for (int i = from; i < to; i++) {
      square[i] = keep * square[i] + fresh * (g[i] * g[i]);
      float change = g[i] / ((float) Math.sqrt(square[i]) + eps);
      if (velocity != null) {
        change += mu * velocity[i];
        velocity[i] = change;
      }
      w[i] -= rate * change;
    }
  }
}
