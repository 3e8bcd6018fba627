package io.cultivar.network.activation;

import io.cultivar.api.component.Component;
import io.cultivar.api.math.FloatMath;
import io.cultivar.api.network.Activation;
import io.cultivar.api.network.Block;
import io.cultivar.api.network.Interval;

/**
 * Probabilities of classes that exclude each other: exp(zⱼ) / Σₖ exp(zₖ) over the units of a sample
 * (Bridle, 1990). The largest sum of a sample is subtracted first, so that nothing overflows.
 */
@Component(name = "softmax", summary = "probabilities that add up to 1 over the units of a layer")
public record Softmax() implements Activation {
  @Override
  public void forward(float[] z, float[] y, Block at) {
    for (int from = at.offset(), width = at.width(); from < at.end(); from += width) {
      int to = from + width;
      float max = Rows.max(z, from, to);
      double sum = 0;
      for (int i = from; i < to; i++) {
        y[i] = FloatMath.exp(z[i] - max);
        sum += y[i];
      }
      float scale = (float) (1 / sum);
      for (int i = from; i < to; i++) {
        y[i] *= scale;
      }
    }
  }

  /** dzⱼ = yⱼ·(dyⱼ − Σₖ dyₖ·yₖ). */
  @Override
  public void backward(float[] z, float[] y, float[] dy, float[] dz, Block at) {
    for (int from = at.offset(), width = at.width(); from < at.end(); from += width) {
      int to = from + width;
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += (double) dy[i] * y[i];
      }
      for (int i = from; i < to; i++) {
        dz[i] = (float) (y[i] * (dy[i] - sum));
      }
    }
  }

  @Override
  public Interval range() {
    return Interval.UNIT;
  }
}
