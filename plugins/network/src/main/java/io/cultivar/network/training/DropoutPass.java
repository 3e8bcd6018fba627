package io.cultivar.network.training;

import io.cultivar.network.layer.Dropout;
import java.util.random.RandomGenerator;

/** A dropout layer at work. While predicting it gives what it takes. */
final class DropoutPass implements LayerPass {
  private final float[] x;
  private final float[] mask;
  private final float[] y;
  private final float[] dy;
  private final float[] dx;
  private final int size;
  private final float rate;
  private final RandomGenerator random;

  DropoutPass(PassSetting setting, int layer, RandomGenerator random) {
    PlacedLayer placed = setting.network().layers().get(layer);
    Buffers buffers = setting.buffers();
    this.x = buffers.inputsOf(layer);
    this.mask = buffers.sums()[layer];
    this.y = buffers.outputs()[layer];
    this.dy = buffers.gradients()[layer];
    this.dx =
        Buffers.needsInputGradient(setting.network(), layer)
            ? buffers.gradients()[layer - 1]
            : new float[0];
    this.size = setting.rows() * placed.out();
    this.rate = ((Dropout) placed.layer()).rate();
    this.random = random;
  }

  @Override
  public void forward() {
    float kept = 1 / (1 - rate);
    for (int i = 0; i < size; i++) {
      mask[i] = (random.nextInt() >>> 8) * 0x1p-24f < rate ? 0 : kept;
      y[i] = x[i] * mask[i];
    }
  }

  @Override
  public void backward() {
    for (int i = 0; i < size && dx.length > 0; i++) {
      dx[i] = dy[i] * mask[i];
    }
  }
}
