package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.math.FloatMath;
import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Interval;

/**
 * The logarithm of softmax: zⱼ − log Σₖ exp(zₖ) over the units of a sample. Losses that expect
 * probabilities want softmax instead.
 */
@Component(name = "log-softmax", summary = "logarithm of softmax, at most 0")
public record LogSoftmax() implements Activation {
  @Override
  public void forward(float[] z, float[] y, Block at) {
    for (int from = at.offset(), width = at.width(); from < at.end(); from += width) {
      int to = from + width;
      float max = Rows.max(z, from, to);
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += FloatMath.exp(z[i] - max);
      }
      float logarithm = FloatMath.log((float) sum);
      for (int i = from; i < to; i++) {
        y[i] = z[i] - max - logarithm;
      }
    }
  }

  /** dzⱼ = dyⱼ − exp(yⱼ)·Σₖ dyₖ. */
  @Override
  public void backward(float[] z, float[] y, float[] dy, float[] dz, Block at) {
    for (int from = at.offset(), width = at.width(); from < at.end(); from += width) {
      int to = from + width;
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += dy[i];
      }
      for (int i = from; i < to; i++) {
        dz[i] = (float) (dy[i] - FloatMath.exp(y[i]) * sum);
      }
    }
  }

  @Override
  public Interval range() {
    return new Interval(Double.NEGATIVE_INFINITY, 0);
  }
}
