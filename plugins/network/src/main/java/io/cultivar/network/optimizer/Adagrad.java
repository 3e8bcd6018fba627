package io.cultivar.network.optimizer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Optimizer;

/**
 * Divides the gradient by the root of the sum of all its squares (Duchi, Hazan and Singer, 2011): s
 * ← s + g², w ← w − rate·g / (√s + ε).
 *
 * @param epsilon ε, above 0
 */
@Component(name = "adagrad", summary = "gradient over the root of the sum of its squares")
public record Adagrad(@Option("added to the root, above 0") double epsilon) implements Optimizer {
  /** 1e-10, as PyTorch. */
  public Adagrad() {
    this(1e-10);
  }

  /** Checks the option. */
  public Adagrad {
    Options.positive("epsilon", epsilon);
  }

  @Override
  public int slots() {
    return 1;
  }

  @Override
  public void step(float[] w, float[] g, float[][] slots, float rate, long step, int from, int to) {
    float eps = (float) epsilon;
    float[] squares = slots[0];
    for (int i = from; i < to; i++) {
      squares[i] += g[i] * g[i];
      w[i] -= rate * (g[i] / ((float) Math.sqrt(squares[i]) + eps));
    }
  }
}
