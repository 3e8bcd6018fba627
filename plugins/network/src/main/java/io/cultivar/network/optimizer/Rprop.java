package io.cultivar.network.optimizer;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Option;
import io.cultivar.api.network.Optimizer;
import java.util.Arrays;

/**
 * Resilient backpropagation (Riedmiller and Braun, 1993), as in PyTorch: each weight has a step
 * size, at first the learning rate, which grows while the sign of the gradient stays and shrinks,
 * without a step, when it turns. Meant for full batches; the learning rate matters in the first
 * step only.
 *
 * @param shrink the factor when the sign turns, between 0 and 1
 * @param grow the factor while it stays, above 1
 * @param minStep the least step size, above 0
 * @param maxStep the greatest step size, at least the least
 */
@Component(name = "rprop", summary = "steps by the sign of the gradient alone, for full batches")
public record Rprop(
    @Option("factor of the step size when the sign turns, between 0 and 1") double shrink,
    @Option("factor of the step size while the sign stays, above 1") double grow,
    @Option("least step size, above 0") double minStep,
    @Option("greatest step size, at least min-step") double maxStep)
    implements Optimizer {
  /** 0.5, 1.2, 1e-6 and 50, as the paper and PyTorch. */
  public Rprop() {
    this(0.5, 1.2, 1e-6, 50);
  }

  /** Checks the options. */
  public Rprop {
    if (!(shrink > 0 && shrink < 1)) {
      throw new IllegalArgumentException("shrink must be between 0 and 1, was " + shrink);
    }
    if (!(grow > 1 && grow < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("grow must be > 1 and finite, was " + grow);
    }
    Options.positive("min-step", minStep);
    if (!(maxStep >= minStep && maxStep < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "max-step must be finite and >= min-step, " + minStep + ", was " + maxStep);
    }
  }

  @Override
  public int slots() {
    return 2;
  }

  @Override
  public void step(float[] w, float[] g, float[][] slots, float rate, long step, int from, int to) {
    float[] before = slots[0];
    float[] size = slots[1];
    if (step == 1) {
      Arrays.fill(size, from, to, rate);
    }
    for (int i = from; i < to; i++) {
      float agreement = Math.signum(g[i]) * Math.signum(before[i]);
      float factor = (float) (agreement > 0 ? grow : agreement < 0 ? shrink : 1);
      size[i] = Math.min(Math.max(size[i] * factor, (float) minStep), (float) maxStep);
      float gradient = agreement < 0 ? 0 : g[i];
      w[i] -= Math.signum(gradient) * size[i];
      before[i] = gradient;
    }
  }
}
